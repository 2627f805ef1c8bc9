// Generated from spec/site.json5; edits are lost.
// Change the source, then run: npm run generate

export const site = {
  title: "requests-ts",
  tagline: "HTTP for TypeScript as simple as requests, generated from one spec.",
  address: "https://requests-ts.example",
  modules: { "requests-ts": "generated/index.ts", "requests-ts/*": "generated/*.ts" },
  nav: [
    { text: "Start", link: "/guides/five-minute-start" },
    { text: "Functions", link: "/reference/request" },
    { text: "Playground", link: "/guides/playground-tour" },
    { text: "About", link: "/guides/how-it-works" },
  ],
  sidebar: [
    {
      text: "Start",
      items: [
        { text: "Five-minute start", link: "/guides/five-minute-start" },
        { text: "requests-ts", link: "/" },
      ],
    },
    {
      text: "Coming from",
      items: [
        { text: "Coming from MicroPython", link: "/guides/from-micropython" },
        { text: "Coming from Python requests", link: "/guides/from-python-requests" },
        { text: "Coming from axios", link: "/guides/from-axios" },
        { text: "Coming from fetch", link: "/guides/from-fetch" },
      ],
    },
    {
      text: "Guides",
      items: [
        { text: "Bodies and files", link: "/guides/bodies-and-files" },
        { text: "Authentication", link: "/guides/auth" },
        { text: "Timeouts, retries and redirects", link: "/guides/timeouts-retries-redirects" },
        { text: "Streaming", link: "/guides/streaming" },
        { text: "Testing your code", link: "/guides/testing" },
        { text: "Troubleshooting", link: "/guides/troubleshooting" },
      ],
    },
    {
      text: "Functions",
      items: [
        { text: "request", link: "/reference/request" },
        { text: "head", link: "/reference/head" },
        { text: "get", link: "/reference/get" },
        { text: "post", link: "/reference/post" },
        { text: "put", link: "/reference/put" },
        { text: "patch", link: "/reference/patch" },
        { text: "delete", link: "/reference/delete" },
        { text: "prepare", link: "/reference/prepare" },
        { text: "stream", link: "/reference/stream" },
      ],
    },
    {
      text: "Classes",
      items: [
        { text: "Response", link: "/reference/response" },
        { text: "StreamedResponse", link: "/reference/streamed-response" },
        { text: "PreparedRequest", link: "/reference/prepared-request" },
        { text: "Session", link: "/reference/session" },
        { text: "SessionCookies", link: "/reference/session-cookies" },
      ],
    },
    {
      text: "Reference",
      items: [
        { text: "Arguments", link: "/reference/arguments" },
        { text: "Values", link: "/reference/values" },
        { text: "Headers", link: "/reference/headers" },
        { text: "Blocking calls", link: "/reference/blocking" },
        { text: "Errors", link: "/reference/errors" },
        { text: "Faults", link: "/reference/faults" },
      ],
    },
    {
      text: "Playground",
      items: [
        { text: "Playground tour", link: "/guides/playground-tour" },
        { text: "Commands", link: "/playground/commands" },
        { text: "Exit codes", link: "/playground/exit-codes" },
      ],
    },
    {
      text: "About",
      items: [
        { text: "How it works", link: "/guides/how-it-works" },
        { text: "Add a verb", link: "/guides/add-a-verb" },
        { text: "Differences", link: "/differences" },
        { text: "The wire of Python's requests", link: "/python" },
        { text: "Clauses", link: "/clauses" },
        { text: "Spec format", link: "/spec-format" },
        { text: "Generated code", link: "/generated-code" },
      ],
    },
  ],
};
