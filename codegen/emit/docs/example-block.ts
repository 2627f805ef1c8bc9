// An example as the pages show it: the call in every language, then what it printed and every byte
// that went over the wire when it was run.
import type { Example, RecordedRun, Spec } from "../../../spec/schema.js";
import { type CallView, findCall } from "../../call-view.js";
import { fence } from "../../markdown.js";
import type { Product } from "../../product.js";
import { renderExample } from "../../render-example.js";

/** Shows examples of one spec. */
export class ExampleBlocks {
  readonly #spec: Spec;
  readonly #calls: readonly CallView[];
  readonly #product: Product;
  readonly #hasSync: boolean;
  readonly #runs: ReadonlyMap<string, RecordedRun>;

  /** @param hasSync - whether there is a blocking entry, whose tab then stands beside the other */
  constructor(spec: Spec, calls: readonly CallView[], product: Product, hasSync: boolean) {
    this.#hasSync = hasSync;
    this.#spec = spec;
    this.#calls = calls;
    this.#product = product;
    this.#runs = new Map(spec.recorded.runs.map((run) => [run.example, run]));
  }

  /** An example with its reply, by id; undefined where there is none. */
  byId(id: string): string | undefined {
    const example = this.#spec.examples.examples.find((one) => one.id === id);
    return example && this.show(example);
  }

  /** The first example that gives an argument. */
  ofArgument(name: string): Example | undefined {
    const { examples } = this.#spec.examples;
    const giving = examples.filter(({ call }) => name in call.arguments || name in call);
    const only = giving.find(({ call }) => Object.keys(call.arguments).length === 1);
    return only ?? giving[0];
  }

  /** An example with its reply. */
  show(example: Example): string {
    const run = this.#runs.get(example.id);
    const call = findCall(example, this.#calls);
    const code = (language: "typescript" | "sync"): string =>
      renderExample(example, call, this.#spec, this.#product, language);
    const tabs = [
      tab("ts twoslash", "TypeScript", code("typescript")),
      this.#hasSync && call.does === "send" && example.call.session === undefined
        ? tab("ts twoslash", "Sync", code("sync"))
        : undefined,
      tab("sh", "curl", run?.curl.join("\n")),
      tab("python", "MicroPython", run?.original.join("\n")),
    ];
    const results = [
      tab("text", "Prints", this.#fill(run?.printed.join("\n").replaceAll("\r", ""))),
      tab("wire", "Sent", this.#wire(run?.exchanges.map(({ sent }) => sent))),
      tab("wire", "Received", this.#wire(run?.exchanges.map(({ received }) => received))),
    ];
    return [tabs, results]
      .map((group) => group.filter((one) => one !== undefined))
      .filter((group) => group.length > 0)
      .map((group) => `::: code-group\n\n${group.join("\n\n")}\n\n:::`)
      .join("\n\n");
  }

  /** Bytes as text, with signs for the ends of lines; requests are set apart by an empty line. */
  #wire(messages: readonly string[] | undefined): string | undefined {
    const shown = (messages ?? []).map((message) =>
      message
        .replaceAll("\r\n", "␍␊\n")
        .replace(/(?<!␍␊)\n/g, "␊\n")
        .trimEnd(),
    );
    return this.#fill(shown.join("\n\n"));
  }

  #fill(text: string | undefined): string | undefined {
    const { name, version } = this.#product;
    return text?.replaceAll("{client}", `${name}/${version}`);
  }
}

/** A tab; none where there is nothing to show. */
function tab(language: string, label: string, text: string | undefined): string | undefined {
  return text === undefined || text === "" ? undefined : fence(`${language} [${label}]`, text);
}
