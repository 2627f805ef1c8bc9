// Saves a URL to a file in a process of its own, and tells by how much its memory grew. What is
// loaded and compiled for any download, however small, is no growth: a warm-up goes before.
import { stream } from "./stream-opening.js";

const [, , url = "", path = "", warmUp] = process.argv;
if (warmUp !== undefined) {
  await using small = await stream("GET", warmUp);
  await small.save(path);
}
await using r = await stream("GET", url);
const before = process.memoryUsage.rss();
let most = before;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 5);
const { bytes } = await r.save(path);
clearInterval(watch);
console.log(JSON.stringify({ bytes, growth: most - before }));
