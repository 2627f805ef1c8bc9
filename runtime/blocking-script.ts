// Where the module is that the thread of blocking calls runs. It stands here since from all folders
// right below the project's, or below that of the built package, the way to it is the same.

import { moduleUrl } from "./load-package.js";

/** The module, in the language of this one: TypeScript where the project runs from its source. */
export const blockingScript: URL = moduleUrl.endsWith(".ts")
  ? new URL("../runtime/sync/worker.ts", moduleUrl)
  : new URL("../runtime/sync/worker.js", moduleUrl);
