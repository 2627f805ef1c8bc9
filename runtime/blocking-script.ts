// Where the module is that the thread of blocking calls runs. It stands here since from all folders
// right below the project's, or below that of the built package, the way to it is the same.

/** The module, in the language of this one: TypeScript where the project runs from its source. */
export const blockingScript: URL = import.meta.url.endsWith(".ts")
  ? new URL("../runtime/sync/worker.ts", import.meta.url)
  : new URL("../runtime/sync/worker.js", import.meta.url);
