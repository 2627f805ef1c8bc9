// The doors of the runtime, as generated modules import them. Knows nothing of what stands behind.

/** Everything that the runtime gives. */
export const wholeDoor = "../runtime/index.js";

/** What sends nothing and needs no module of Node. */
export const pureDoor = "../runtime/pure.js";

/** What blocks. */
export const blockingDoor = "../runtime/sync/index.js";
