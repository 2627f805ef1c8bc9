// Generated from codegen/emit/docs/theme/; edits are lost.
// Change the source, then run: npm run generate

/** HTTP/1.1 with its line ends as signs. */
export const wireGrammar = {
  name: "wire",
  scopeName: "source.wire",
  repository: {},
  patterns: [
    { match: "[␍␊]+$", name: "comment" },
    {
      match: "^([A-Z]+) (\\S+) (HTTP/1\\.1)",
      captures: {
        1: { name: "keyword" },
        2: { name: "string" },
        3: { name: "comment" },
      },
    },
    {
      match: "^(HTTP/1\\.1) (\\d{3}) ([^␍␊]*)",
      captures: {
        1: { name: "comment" },
        2: { name: "constant.numeric" },
        3: { name: "string" },
      },
    },
    { match: "^([A-Za-z][A-Za-z0-9-]*)(?=: )", name: "entity.name.tag" },
  ],
};
