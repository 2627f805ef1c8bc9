// Names of curl's options: the long ones, and those that say nothing of the request.

/** Long names of options that are known by a short one. */
export const longNames: Readonly<Record<string, string>> = {
  "--request": "-X",
  "--header": "-H",
  "--data": "-d",
  "--data-ascii": "-d",
  "--form": "-F",
  "--user": "-u",
  "--user-agent": "-A",
  "--referer": "-e",
  "--cookie": "-b",
  "--max-time": "-m",
  "--speed-time": "-y",
  "--cert": "-E",
  "--upload-file": "-T",
  "--proxy": "-x",
  "--get": "-G",
  "--globoff": "-g",
  "--head": "-I",
  "--insecure": "-k",
  "--location": "-L",
};

/** Options that only change what curl shows. */
export const silent = new Set([
  "-s",
  "-S",
  "-v",
  "-i",
  "-f",
  "-#",
  "-N",
  "--silent",
  "--show-error",
  "--verbose",
  "--include",
  "--fail",
  "--no-buffer",
  "--http1.1",
  "--http2",
  "--no-progress-meter",
  "--compressed",
  "--basic",
  "--path-as-is",
  "--ignore-content-length",
]);
/** Those of them that take a value. */
export const silentWithValue = new Set([
  "-o",
  "--output",
  "-w",
  "--write-out",
  "-Y",
  "--speed-limit",
  "--proto-redir",
  "--retry-delay",
  "--retry-max-time",
  "-c",
  "--cookie-jar",
  "-D",
  "--dump-header",
]);
