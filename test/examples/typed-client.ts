// A client for one API: zod says what its replies are, and the compiler knows it from there.
import * as requests from "requests-ts";
import { z } from "zod";

const Part = z.object({
  id: z.number().int(),
  name: z.string(),
  quantity: z.number().int().nonnegative(),
  added: z.iso.datetime().transform((text) => new Date(text)),
});
type Part = z.infer<typeof Part>;

class PartsClient {
  readonly #session: requests.Session;

  constructor(base_url: string) {
    this.#session = new requests.Session({ base_url, timeout: 10 });
  }

  async list(filter: { readonly name?: string } = {}): Promise<Part[]> {
    const reply = await this.#session.get("/parts", { params: { ...filter } });
    return reply.raise_for_status().json(z.array(Part));
  }

  /** Undefined where there is no such part. */
  async find(id: number): Promise<Part | undefined> {
    const reply = await this.#session.get(`/parts/${id}`);
    if (reply.status_code === 404) return undefined;
    return reply.raise_for_status().json(Part);
  }

  async add(part: Pick<Part, "name" | "quantity">): Promise<Part> {
    const reply = await this.#session.post("/parts", { json: part });
    return reply.raise_for_status().json(Part);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session.close();
  }
}

await using parts = new PartsClient(process.argv[2] ?? "http://127.0.0.1:8000");
const added = await parts.add({ name: "bolt", quantity: 12 });
console.log(`added ${added.id}, in ${added.added.getUTCFullYear()}`);
for (const { name, quantity } of await parts.list({ name: "bolt" })) {
  console.log(`${quantity} of ${name}`);
}
console.log(`part 99: ${(await parts.find(99))?.name ?? "none"}`);

try {
  await parts.find(0);
} catch (error) {
  if (!(error instanceof requests.RequestException)) throw error;
  console.log(`part 0: ${error.name}`);
}
