// The door through which generated code reaches the runtime. Nothing else is imported from outside.
export {
  type ArgumentContract,
  type AutomaticHeader,
  adopt,
  type Contract,
  type FaultContract,
  type FaultDetails,
  type MethodContract,
  type Phase,
  type RuleContract,
  type VerbContract,
  type WireEffect,
} from "./contract.js";
export { RequestFault } from "./errors.js";

// Internal to the package: generated code has declarations of its own for them, so that those who
// compile against it read none of the runtime's, and need neither DOM nor @types/node.
/** @internal */
export { PreparedRequest } from "./prepared-request.js";
/** @internal */
export { Response } from "./response.js";
/** @internal */
export { openStream, prepareRequest, send } from "./send.js";
/** @internal */
export { SessionCore } from "./session.js";
/** @internal */
export { StreamedResponse } from "./stream/streamed-response.js";
