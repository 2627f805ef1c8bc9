// Serves a folder on loopback as hosts of static sites do: clean addresses, 404.html, gzip.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
};

export interface StaticServer {
  /** "http://127.0.0.1:PORT", without a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server of the files below a folder. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? "/").replace(/[?#].*/, "")));
    const candidates = path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`];
    const found = candidates.flatMap((candidate) => {
      const bytes = read(join(folder, candidate));
      return bytes === undefined ? [] : [{ bytes, type: types[extname(candidate)] }];
    })[0];
    const { bytes, type } = found ?? {
      bytes: read(join(folder, "404.html")) ?? Buffer.from("not found"),
      type: types[".html"],
    };
    response.writeHead(found === undefined ? 404 : 200, {
      "Content-Type": type ?? "application/octet-stream",
      "Content-Encoding": "gzip",
    });
    response.end(gzipSync(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
