// The addresses of the site's pages, from the pages themselves.
import { filesBelow } from "../laws/source-files.js";

/** Every page's address, as the site has it. */
export const addresses: readonly string[] = filesBelow("generated/docs", ".md").map((file) =>
  file
    .replace(/^generated\/docs/, "")
    .replace(/\.md$/, "")
    .replace(/\/index$/, "/"),
);
