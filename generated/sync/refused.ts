// Generated from spec/functions/; edits are lost.
// Change the source, then run: npm run generate

import "./contract.js";
import { refuseCall } from "../../runtime/sync/index.js";

/**
 * Its reply is read while it arrives, which is what `await` is for; every other function gives all
 * of it.
 */
function stream(): never {
  return refuseCall("stream");
}

export { stream };
