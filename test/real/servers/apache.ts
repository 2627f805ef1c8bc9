// Apache httpd from its binary package alone: modules, sites and scripts are given here.
import { createHash } from "node:crypto";
import { freePort } from "../../support/listening.js";
import { makeFolder, type RunningServer, startServer } from "./start-server.js";

const modules = `alias asis auth_basic auth_digest authn_core authn_file authz_core authz_user autoindex
  cgid charset_lite dav dav_fs deflate dir filter headers mime mpm_event negotiation`;

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

/** A script that answers on its own, Apache adding nothing to what it says. */
const bare = (...lines: readonly string[]): string =>
  `#!/bin/sh\nprintf '${lines.join("\\r\\n")}'\n`;

const files: Readonly<Record<string, string | Uint8Array>> = {
  digests: `ada:board:${md5("ada:board:secret")}\n`,
  "www/digest/hello.txt": "digested\n",
  "www/counted/hello.txt": "digested\n",
  "www/charsets/.htaccess":
    "AddDefaultCharset iso-8859-15\nAddCharset shift_jis .sjis\nAddType text/plain .sjis\n",
  "www/charsets/price.txt": new Uint8Array([0xa4, 0x20, 0x35]),
  "www/charsets/book.sjis": new Uint8Array([0x93, 0xfa, 0x96, 0x7b]),
  "www/charsets/page.meta": '<meta charset="koi8-r"><p>\xed\xe9\xf2',
  "www/languages/page.html.en": "<p>hello",
  "www/languages/page.html.de": "<p>hallo",
  "www/folder/ä b.txt": "named\n",
  "www/asis/reason.asis":
    "Status: 299 Nearly Fine\nContent-Type: text/plain\nX-A: 1\nX-A: 2\n\nas is",
  "www/text/long.txt": "compress me ".repeat(9000),
  "dav/.keep": "",
  "cgi/chunks.cgi":
    "#!/bin/sh\nprintf 'Content-Type: text/plain\\n\\n'\nfor i in 1 2 3 4 5; do echo line $i; sleep 0.05; done\n",
  "cgi/body.cgi":
    "#!/bin/sh\nprintf 'Content-Type: text/plain\\nX-Length: %s\\n\\n' \"$CONTENT_LENGTH\"\ncat\n",
  "cgi/fails.cgi": "#!/bin/sh\nexit 1\n",
  "cgi/nph-old.cgi": bare("HTTP/1.0 200 OK", "Content-Type: text/plain", "", "until it closes"),
  "cgi/nph-short.cgi": bare("HTTP/1.1 200 OK", "Content-Length: 100", "", "only this"),
  "cgi/nph-nameless.cgi": bare("HTTP/1.1 200", "Content-Length: 2", "", "ok"),
  "cgi/nph-cut.cgi": bare("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "5", "hello", ""),
};

export async function startApache(): Promise<RunningServer> {
  const port = await freePort();
  const folder = await makeFolder();
  const options = ["-d", folder, "-f", `${folder}/httpd.conf`, "-D", "FOREGROUND"];
  const command = ["/usr/sbin/apache2", ...options] as const;
  const all = { ...files, "httpd.conf": configuration(folder, port) };
  return startServer({ command, files: all, port, folder });
}

function configuration(folder: string, port: number): string {
  const loaded = modules
    .split(/\s+/)
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  const digest = (path: string, more = ""): string => `
    <Location ${path}>
      AuthType Digest
      AuthName board
      AuthUserFile ${folder}/digests
      Require valid-user
      ${more}
    </Location>`;
  return `
    ${loaded.join("\n")}
    User www-data
    Group www-data
    Listen 127.0.0.1:${port}
    ServerName localhost
    PidFile ${folder}/pid
    DefaultRuntimeDir ${folder}
    Mutex file:${folder}
    ScriptSock ${folder}/cgi.sock
    DavLockDB ${folder}/locks
    ErrorLog ${folder}/errors
    CustomLog ${folder}/answers "%>s %U"
    DocumentRoot ${folder}/www
    TypesConfig /dev/null
    AddType text/html .html .meta
    AddType text/plain .txt
    AddLanguage en .en
    AddLanguage de .de
    AddHandler send-as-is asis
    KeepAliveTimeout 1
    TraceEnable on
    <Directory ${folder}/www>
      Options +Indexes +MultiViews
      AllowOverride All
      Require all granted
    </Directory>
    <Directory ${folder}/dav>
      Dav On
      Require all granted
    </Directory>
    <Directory ${folder}/cgi>
      Options +ExecCGI
      SetHandler cgi-script
      Require all granted
    </Directory>
    Alias /cgi ${folder}/cgi
    Alias /dav ${folder}/dav
    <Location /cgi/body.cgi>
      SetInputFilter DEFLATE
    </Location>
    <Location /text>
      SetOutputFilter DEFLATE
      Header add Link "</text/2>; rel=next"
      Header add Link "</text/9>; rel=last"
    </Location>
    ${digest("/digest")}
    ${digest("/counted", "AuthDigestNonceLifetime 2")}
    Redirect 307 /old /cgi/body.cgi
    Redirect 303 /see /text/long.txt
    Redirect gone /gone
  `;
}
