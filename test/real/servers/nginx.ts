// nginx: static files, gzip, TLS, credentials, limits and a proxy, each under a path of its own.
import { createAuthority } from "../../support/certificates.js";
import { freePort } from "../../support/listening.js";
import { makeFolder, type RunningServer, startServer } from "./start-server.js";

export interface Nginx extends RunningServer {
  /** The same server under TLS. */
  readonly secureUrl: string;
  /** TLS that asks for a client certificate. */
  readonly mutualUrl: string;
  /** PEM of the authority that signed its certificate and the client's. */
  readonly authority: string;
  readonly client: { readonly cert: string; readonly key: string };
}

export const alphabet = "abcdefghijklmnopqrstuvwxyz";
export const longText = "All work and no play. ".repeat(5000);

/** @param upstream - URL of a server that nginx is to ask in HTTP/1.0 */
export async function startNginx(upstream: string): Promise<Nginx> {
  const [port, secure, mutual] = [await freePort(), await freePort(), await freePort()];
  const folder = await makeFolder();
  const authority = createAuthority();
  const { cert, key } = authority.issue({ hosts: ["127.0.0.1"] });
  const files = {
    "nginx.conf": configuration({ folder, port, secure, mutual, upstream }),
    "server.crt": cert,
    "server.key": key,
    "authority.crt": authority.cert,
    // ada:pässword and bob:builder; nginx takes plain passwords.
    users: "ada:{PLAIN}pässword\nbob:{PLAIN}builder\n",
    "www/hello.txt": "hello\n",
    "www/alphabet.txt": alphabet,
    "www/long.txt": longText,
    "www/large.bin": new Uint8Array(3_000_000).fill(7),
    "www/private/secret.txt": "for ada and bob\n",
    "www/limited/one.txt": "one\n",
    "www/russian/peace.txt": new Uint8Array([0xec, 0xe8, 0xf0]),
    "www/brief/hello.txt": "hello\n",
    "www/few/hello.txt": "hello\n",
    "www/store/.keep": "",
  };
  const command = ["/usr/sbin/nginx", "-p", folder, "-c", `${folder}/nginx.conf`] as const;
  const server = await startServer({ command, files, port, folder });
  const secureUrl = `https://127.0.0.1:${secure}`;
  const mutualUrl = `https://127.0.0.1:${mutual}`;
  const client = authority.issue();
  return { ...server, secureUrl, mutualUrl, authority: authority.cert, client };
}

interface Places {
  readonly folder: string;
  readonly port: number;
  readonly secure: number;
  readonly mutual: number;
  readonly upstream: string;
}

function configuration({ folder, port, secure, mutual, upstream }: Places): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/temp-${kind};`,
  );
  return `
    daemon off; pid ${folder}/pid; error_log stderr; worker_processes 2;
    ${process.getuid?.() === 0 ? "user root;" : ""}
    events {}
    http {
      ${temporary.join(" ")}
      access_log off;
      types { text/html html; text/plain txt; }
      default_type application/octet-stream;
      gzip on; gzip_types text/plain; gzip_min_length 1000;
      limit_req_zone $uri zone=slow:1m rate=2r/s;
      ssl_certificate server.crt; ssl_certificate_key server.key;
      root ${folder}/www;
      server {
        listen 127.0.0.1:${port};
        listen 127.0.0.1:${secure} ssl;
        location /private/ { auth_basic "café"; auth_basic_user_file ${folder}/users; }
        location /limited/ { limit_req zone=slow; limit_req_status 429; error_page 429 @wait; }
        location @wait { add_header Retry-After 1 always; return 429 "slow down"; }
        location /russian/ { charset windows-1251; gzip off; }
        location /brief/ { keepalive_timeout 300ms; }
        location /few/ { keepalive_requests 2; }
        location /crawl/ { alias ${folder}/www/; limit_rate 40k; gzip off; }
        location /stroll/ { alias ${folder}/www/; limit_rate_after 1m; limit_rate 900k; gzip off; }
        location /store/ { dav_methods PUT DELETE MKCOL COPY MOVE; create_full_put_path on; client_max_body_size 9m; }
        location /small/ { dav_methods PUT; client_max_body_size 1k; }
        location /upstream/ { proxy_pass ${upstream}/; proxy_http_version 1.0; }
        location = /nothing { return 444; }
        location = /to-plain { return 302 http://127.0.0.1:${port}/hello.txt; }
        location = /to-secure { return 301 https://127.0.0.1:${secure}/hello.txt; }
        location = /text { return 200 "$request_method $http_user_agent"; }
      }
      server {
        listen 127.0.0.1:${mutual} ssl;
        ssl_client_certificate authority.crt; ssl_verify_client optional; ssl_protocols TLSv1.2;
        location / {
          if ($ssl_client_verify != SUCCESS) { return 403 "who are you"; }
          return 200 "$ssl_client_s_dn over $ssl_protocol";
        }
      }
    }`;
}
