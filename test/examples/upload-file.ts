// Uploads a file as a form does, straight from the disk, and tells how far it is.
import { open } from "node:fs/promises";
import { basename } from "node:path";
import * as requests from "requests-ts";

const [url, path] = process.argv.slice(2);
if (url === undefined || path === undefined) {
  console.error("usage: upload-file URL FILE");
  process.exit(2);
}

let quarter = 0;
function tellProgress(bytes: number, total: number | undefined): void {
  if (total === undefined) return;
  const reached = Math.floor((4 * bytes) / total);
  while (quarter < reached) console.log(`${++quarter * 25} %`);
}

const file = await open(path);
try {
  const response = await requests.post(url, {
    files: {
      title: [null, "Holidays, day 1"],
      photo: [basename(path), file],
    },
    on_upload: tellProgress,
  });
  const { id } = response.raise_for_status().json<{ id: string }>();
  console.log(`stored as ${id}`);
} finally {
  await file.close();
}
