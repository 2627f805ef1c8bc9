// httpbin under gunicorn, as Debian packs them.
import { freePort } from "../../support/listening.js";
import { makeFolder, type RunningServer, startServer } from "./start-server.js";

export async function startHttpbin(): Promise<RunningServer> {
  const port = await freePort();
  const bind = ["--bind", `127.0.0.1:${port}`];
  const workers = ["--worker-class", "gthread", "--threads", "8", "--log-level", "error"];
  const command = ["/usr/bin/gunicorn", ...bind, ...workers, "httpbin:app"] as const;
  return startServer({ command, port, folder: await makeFolder() });
}
