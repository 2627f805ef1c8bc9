// A command that looks a word up and prints what it means. It blocks, as a script may: no await.
import * as requests from "requests-ts/sync";

const [base = "http://127.0.0.1:8000", word = ""] = process.argv.slice(2);

interface Entry {
  readonly word: string;
  readonly meanings: readonly string[];
}

const reply = requests.get(`${base}/words/${encodeURIComponent(word)}`, { timeout: 10 });
if (reply.status_code === 404) {
  console.error(`${word}: not found`);
  process.exit(1);
}
const { meanings } = reply.raise_for_status().json<Entry>();
for (const [at, meaning] of meanings.entries()) console.log(`${at + 1}. ${meaning}`);
