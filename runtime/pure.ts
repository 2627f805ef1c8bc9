// The door for generated code that prepares requests and sends none. What stands behind it knows
// neither modules of Node nor the transport, so that it runs in a browser.
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
export { PreparedRequest, prepareRequest } from "./prepared-request.js";
