// Proxies: squid and tinyproxy for HTTP, dante and microsocks for SOCKS5. Each with the credentials
// ada:secret, or open to all.
import { execFileSync } from "node:child_process";
import { freePort } from "../../support/listening.js";
import { makeFolder, type RunningServer, startServer } from "./start-server.js";

export const user = "ada";
export const password = "secret";

/** A proxy by name, asking for credentials or not. */
type Start = (asks: boolean) => Promise<RunningServer>;

const startSquid: Start = async (asks) => {
  const port = await freePort();
  const folder = await makeFolder();
  const hash = execFileSync("openssl", ["passwd", "-apr1", password]).toString();
  const ask = `auth_param basic program /usr/lib/squid/basic_ncsa_auth ${folder}/users
    auth_param basic realm squid
    acl known proxy_auth REQUIRED
    http_access allow known`;
  const configuration = `
    http_port 127.0.0.1:${port}
    pid_filename ${folder}/pid
    access_log none
    cache_log ${folder}/cache.log
    cache_store_log none
    cache deny all
    coredump_dir ${folder}
    shutdown_lifetime 0 seconds
    visible_hostname squid.test
    acl forbidden url_regex forbidden
    http_access deny forbidden
    ${asks ? ask : "http_access allow all"}
    http_access deny all
  `;
  const files = { "squid.conf": configuration, users: `${user}:${hash}` };
  // -N: one process in the foreground. Its own name keeps it apart from another squid.
  const name = `real${port}`;
  const command = ["/usr/sbin/squid", "-N", "-n", name, "-f", `${folder}/squid.conf`] as const;
  return startServer({ command, files, port, folder });
};

const startTinyproxy: Start = async (asks) => {
  const port = await freePort();
  const folder = await makeFolder();
  const configuration = `
    Port ${port}
    Listen 127.0.0.1
    Timeout 30
    MaxClients 50
    ${asks ? `BasicAuth ${user} ${password}` : ""}
  `;
  const command = ["/usr/bin/tinyproxy", "-d", "-c", `${folder}/tinyproxy.conf`] as const;
  return startServer({ command, files: { "tinyproxy.conf": configuration }, port, folder });
};

/** Checks names and passwords of the system's users, so it is started open alone. */
const startDante: Start = async () => {
  const port = await freePort();
  const folder = await makeFolder();
  const configuration = `
    logoutput: stderr
    internal: 127.0.0.1 port = ${port}
    external: 127.0.0.1
    clientmethod: none
    socksmethod: none
    user.unprivileged: nobody
    client pass { from: 127.0.0.0/8 to: 0.0.0.0/0 }
    socks pass { from: 127.0.0.0/8 to: 127.0.0.0/8 }
  `;
  const options = ["-f", `${folder}/danted.conf`, "-p", `${folder}/pid`];
  const command = ["/usr/sbin/danted", ...options] as const;
  return startServer({ command, files: { "danted.conf": configuration }, port, folder });
};

const startMicrosocks: Start = async (asks) => {
  const port = await freePort();
  const credentials = asks ? ["-u", user, "-P", password] : [];
  const rest = ["-i", "127.0.0.1", "-p", String(port), ...credentials];
  const folder = await makeFolder();
  return startServer({ command: ["/usr/bin/microsocks", ...rest], port, folder });
};

export const startProxy: Readonly<Record<string, Start>> = {
  squid: startSquid,
  tinyproxy: startTinyproxy,
  dante: startDante,
  microsocks: startMicrosocks,
};
