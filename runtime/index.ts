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
export { PreparedRequest } from "./prepared-request.js";
export { Response } from "./response.js";
export { prepareRequest, send } from "./send.js";
export { SessionCore } from "./session.js";
