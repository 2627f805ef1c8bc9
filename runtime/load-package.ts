// Loads a package where it is first needed, since `import` must stay cheap. Names none by itself.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { fault } from "./errors.js";

/** Where this module is. A bundle in CommonJS has no import.meta, but the name of its file. */
export const moduleUrl: string = import.meta.url ?? pathToFileURL(__filename).href;

const required = createRequire(moduleUrl);

/** The file of a package, or of a module of one. */
export const resolvePackage = (name: string): string => required.resolve(name);

/**
 * Loads a package, or a module of one, at once.
 *
 * @throws RequestException where it is not there, as beside a bundle that was moved
 */
export function load(name: string): unknown {
  try {
    return required(name);
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split("\n", 1)[0] ?? "") : String(cause);
    throw fault("package-missing", { name, reason }, { cause });
  }
}
