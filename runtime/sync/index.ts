// The door through which the generated blocking entry reaches the runtime.
export { adoptBlocking, type BlockingContract } from "./contract.js";

// Internal to the package, as in the runtime's other door.
/** @internal */
export { refuseCall } from "./refuse.js";
/** @internal */
export { prepareBlocking, sendBlocking } from "./send.js";
/** @internal */
export { BlockingSessionCore, callBy, prepareBy } from "./session.js";
