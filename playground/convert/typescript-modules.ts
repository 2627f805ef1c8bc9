// TypeScript modules as the package writes them, taken apart and put together. Knows no request.

/** A module of one call: its imports, a line each, and its statements. */
interface Module {
  readonly imports: readonly string[];
  readonly statements: string;
}

function splitModule(source: string): Module {
  const blank = source.indexOf("\n\n");
  return { imports: source.slice(0, blank).split("\n"), statements: source.slice(blank + 2) };
}

/** Several modules as one: each import once, each call with a name of its own. */
export function joinModules(sources: readonly string[]): string {
  const modules = sources.map(splitModule);
  const statements = modules.map((module, place) => {
    if (modules.length === 1) return module.statements;
    const name = `response${place + 1}`;
    return module.statements
      .replace(/^const response = /m, `const ${name} = `)
      .replace(/^console\.log\(.*\);$/m, (line) => line.replaceAll("response.", `${name}.`));
  });
  return `${joinImports(modules)}\n${statements.join("\n")}`;
}

/** Modules as functions of one test file; `wrap` gives a function of what its body begins with. */
export function wrapModules(
  sources: readonly string[],
  imports: readonly string[],
  wrap: (body: string, place: number) => string,
): string {
  const modules = sources.map(splitModule);
  const wrapped = modules.map(({ statements }, place) =>
    wrap(statements.replace(/^console\.log\(.*\);\n$/m, ""), place),
  );
  return `${joinImports([{ imports }, ...modules])}\n${wrapped.join("\n")}`;
}

function joinImports(modules: readonly Pick<Module, "imports">[]): string {
  const lines = new Set(modules.flatMap(({ imports }) => imports));
  return [...lines]
    .sort()
    .map((line) => `${line}\n`)
    .join("");
}
