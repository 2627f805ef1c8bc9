// The shape of a route and how a path finds one; must not know any concrete route.
import type { Exchange, Reply } from "./exchange.js";

export interface EchoRoute {
  /** Literal segments, `{name}` for one segment, and a final `*` for any rest. */
  readonly pattern: string;
  /** GET brings HEAD along and OPTIONS is answered for all; `["*"]` takes every method itself. */
  readonly methods: readonly string[];
  readonly description: string;
  /** True where the handler looks at the request body; elsewhere it is read and dropped. */
  readonly keepsBody?: boolean;
  readonly handler: (exchange: Exchange) => Reply | Promise<Reply>;
}

export interface RouteMatch {
  readonly route: EchoRoute;
  readonly params: ReadonlyMap<string, string>;
}

export type RouteMatcher = (path: string) => RouteMatch | undefined;

export function createMatcher(routes: readonly EchoRoute[]): RouteMatcher {
  const compiled = routes.map((route) => ({ route, segments: route.pattern.split("/") }));
  return (path) => {
    const given = path.split("/");
    for (const { route, segments } of compiled) {
      const params = matchSegments(segments, given);
      if (params !== undefined) return { route, params };
    }
    return undefined;
  };
}

export function takesMethod(route: EchoRoute, method: string): boolean {
  return route.methods.includes("*") || allowedMethods(route).includes(method);
}

export function allowedMethods(route: EchoRoute): string[] {
  const head = route.methods.includes("GET") ? ["HEAD"] : [];
  return [...route.methods, ...head, "OPTIONS"];
}

function matchSegments(
  segments: readonly string[],
  given: readonly string[],
): Map<string, string> | undefined {
  const open = segments.at(-1) === "*";
  if (open ? given.length < segments.length : given.length !== segments.length) return undefined;
  const params = new Map<string, string>();
  for (const [at, segment] of segments.entries()) {
    if (open && at === segments.length - 1) break;
    const actual = given[at] ?? "";
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name === undefined) {
      if (segment !== actual) return undefined;
    } else {
      if (actual === "") return undefined;
      params.set(name, decodeSegment(actual));
    }
  }
  return params;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
