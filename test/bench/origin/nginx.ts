// The configuration of nginx as origin: static files, replies that it makes itself, no logs.

/** All paths that nginx writes to are below `folder`. */
export function nginxConfiguration(folder: string, port: number): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `  ${name}_temp_path ${folder}/nginx-${name};`)
    .join("\n");
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  return `${user}daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log crit;
events { worker_connections 1024; }
http {
${temporary}
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 600s;
  keepalive_requests 1000000000;
  client_max_body_size 0;
  open_file_cache max=100;
  default_type application/octet-stream;
  types { application/json json; }
  server {
    listen 127.0.0.1:${port} reuseport backlog=1024;
    root ${folder};
    location = /gzip.json { gzip_static on; }
    location = /post { default_type application/json; return 200 '{"ok":true}'; }
    location = /cookies {
      add_header Set-Cookie "session=8f14e45fceea167a; Path=/; HttpOnly";
      add_header Set-Cookie "seen=1; Path=/; Max-Age=3600";
      default_type application/json;
      return 200 '{"ok":true}';
    }
  }
}
`;
}
