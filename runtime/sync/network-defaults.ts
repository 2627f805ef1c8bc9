// What a program has set for all of its connections, by Node's own options or functions: a new thread
// would not have it.

/** What holds where a call says nothing. */
export interface NetworkDefaults {
  readonly order: "ipv4first" | "ipv6first" | "verbatim";
  readonly autoSelect: boolean;
  readonly attemptTimeout: number;
  readonly tls: Readonly<Record<(typeof tlsDefaults)[number], unknown>>;
}

const tlsDefaults = [
  "DEFAULT_MIN_VERSION",
  "DEFAULT_MAX_VERSION",
  "DEFAULT_CIPHERS",
  "DEFAULT_ECDH_CURVE",
] as const;

/** The defaults of this thread. */
export function networkDefaults(): NetworkDefaults {
  const { dns, net, tls } = loadModules();
  return {
    order: dns.getDefaultResultOrder(),
    autoSelect: net.getDefaultAutoSelectFamily(),
    attemptTimeout: net.getDefaultAutoSelectFamilyAttemptTimeout(),
    tls: Object.fromEntries(tlsDefaults.map((name) => [name, tls[name]])) as NetworkDefaults["tls"],
  };
}

/** Node's flags that count for each thread by itself and cannot be set in another way. */
export function inheritedFlags(): readonly string[] {
  const { maxHeaderSize } = process.getBuiltinModule("node:http");
  return [`--max-http-header-size=${maxHeaderSize}`];
}

/** Makes defaults of another thread those of this one. */
export function useNetworkDefaults(defaults: NetworkDefaults): void {
  const { dns, net, tls } = loadModules();
  dns.setDefaultResultOrder(defaults.order);
  net.setDefaultAutoSelectFamily(defaults.autoSelect);
  net.setDefaultAutoSelectFamilyAttemptTimeout(defaults.attemptTimeout);
  Object.assign(tls, defaults.tls);
}

/** They are loaded with the first call: `import` must stay cheap. */
function loadModules() {
  return {
    dns: process.getBuiltinModule("node:dns"),
    net: process.getBuiltinModule("node:net"),
    tls: process.getBuiltinModule("node:tls"),
  };
}
