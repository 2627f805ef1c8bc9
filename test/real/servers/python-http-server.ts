// Python's own http.server: HTTP/1.0, and a Server line with a slash and a space in it.
import { freePort } from "../../support/listening.js";
import { makeFolder, type RunningServer, startServer } from "./start-server.js";

export async function startPythonHttpServer(
  files: Readonly<Record<string, string | Uint8Array>>,
  protocol = "HTTP/1.0",
): Promise<RunningServer> {
  const port = await freePort();
  const folder = await makeFolder();
  const rest = ["-m", "http.server", "--bind", "127.0.0.1", "--protocol", protocol, String(port)];
  return startServer({ command: ["/usr/bin/python3", ...rest], files, port, folder });
}
