// The door through which generated code reaches the runtime. Nothing else is imported from outside,
// but for what pure.ts gives of it by itself.
export * from "./pure.js";

// Internal to the package, as what pure.ts calls so.
/** @internal */
export { Response } from "./response.js";
/** @internal */
export { openStream, send } from "./send.js";
/** @internal */
export { callBy, prepareBy, SessionCore, streamBy } from "./session.js";
/** @internal */
export { StreamedResponse } from "./stream/streamed-response.js";
