// Loads a package where it is first needed, since `import` must stay cheap. Names none by itself.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** Where this module is. A bundle in CommonJS has no import.meta, but the name of its file. */
export const moduleUrl: string = import.meta.url ?? pathToFileURL(__filename).href;

/** Loads a package, or a module of one, at once. */
export const load: NodeJS.Require = createRequire(moduleUrl);
