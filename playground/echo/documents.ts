// Routes that serve fixed documents in various formats.
import type { Reply } from "./exchange.js";
import { jsonReply } from "./print-json.js";
import type { EchoRoute } from "./routing.js";
import { gradientPng } from "./tiny-png.js";

const slideshow = jsonReply({
  slideshow: {
    author: "The Echo Server",
    date: "date of publication",
    slides: [
      { title: "What goes out", type: "all" },
      { items: ["a status line", "some headers", "a body"], title: "What comes back", type: "all" },
    ],
    title: "Sample Slide Show",
  },
});

const page = `<!DOCTYPE html>
<html>
  <head><title>A page</title></head>
  <body>
    <h1>An ordinary page</h1>
    <p>It has a heading, this paragraph, and <a href="/">a link</a> to everything else.</p>
  </body>
</html>
`;

const xml = `<?xml version="1.0" encoding="us-ascii"?>
<slideshow title="Sample Slide Show" author="The Echo Server">
  <slide type="all"><title>What goes out</title></slide>
  <slide type="all">
    <title>What comes back</title>
    <item>a status line</item>
    <item>some headers</item>
  </slide>
</slideshow>
`;

const polyglot = `<!DOCTYPE html>
<html>
  <head><meta charset="utf-8"><title>Unicode ☕</title></head>
  <body>
    <h1>Größe zählt — naïve café</h1>
    <p>Ελληνικά: καλημέρα. Русский: доброе утро. עברית: בוקר טוב. العربية: صباح الخير.</p>
    <p>日本語: おはよう。中文：早上好。한국어: 좋은 아침.</p>
    <p>∀x ∈ ℝ: ⌈x⌉ = −⌊−x⌋, and beyond the first plane: 𝄞 🐦 👩‍🚀.</p>
  </body>
</html>
`;

function html(body: string): Reply {
  return { headers: { "Content-Type": "text/html; charset=utf-8" }, body };
}

function document(pattern: string, description: string, handler: () => Reply): EchoRoute {
  return { pattern, methods: ["GET"], description, handler };
}

export const documentRoutes: readonly EchoRoute[] = [
  document("/json", "a JSON document", () => slideshow),
  document("/html", "an HTML page", () => html(page)),
  document("/xml", "an XML document", () => ({
    headers: { "Content-Type": "application/xml" },
    body: xml,
  })),
  document("/robots.txt", "rules for robots", () => ({
    headers: { "Content-Type": "text/plain" },
    body: "User-agent: *\nDisallow: /drip\n",
  })),
  document("/encoding/utf8", "an HTML page in many scripts", () => html(polyglot)),
  document("/image/png", "a PNG image", () => ({
    headers: { "Content-Type": "image/png" },
    body: gradientPng(32),
  })),
];
