// Link headers: the RFC's examples, what servers send, and what must never throw.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLinks } from "../../../runtime/headers/link-header.js";

const base = "https://api.example.com/v1/items?page=2#top";

/** title, header values, links */
const cases: readonly (readonly [string, readonly string[], Record<string, object>])[] = [
  ["no header", [], {}],
  ["an empty one", ["", " , ,, "], {}],
  [
    "RFC 8288 section 3.5, the first",
    ['<http://example.com/TheBook/chapter2>; rel="previous"; title="previous chapter"'],
    {
      previous: {
        url: "http://example.com/TheBook/chapter2",
        rel: "previous",
        title: "previous chapter",
      },
    },
  ],
  [
    "section 3.5, an extension relation",
    ['</>; rel="http://example.net/Foo"'],
    {
      "http://example.net/foo": { url: "https://api.example.com/", rel: "http://example.net/Foo" },
    },
  ],
  [
    "section 3.5, title* in two languages",
    [
      "</TheBook/chapter2>; rel=\"previous\"; title*=UTF-8'de'letztes%20Kapitel, " +
        "</TheBook/chapter4>; rel=\"next\"; title*=UTF-8'de'n%c3%a4chstes%20Kapitel",
    ],
    {
      previous: {
        url: "https://api.example.com/TheBook/chapter2",
        rel: "previous",
        title: "letztes Kapitel",
      },
      next: {
        url: "https://api.example.com/TheBook/chapter4",
        rel: "next",
        title: "nächstes Kapitel",
      },
    },
  ],
  [
    "section 3.5, several relations of one link",
    ['<http://example.org/>; rel="start http://example.net/relation/other"'],
    {
      start: { url: "http://example.org/", rel: "start http://example.net/relation/other" },
      "http://example.net/relation/other": {
        url: "http://example.org/",
        rel: "start http://example.net/relation/other",
      },
    },
  ],
  [
    "pages, in one header",
    ['<?page=3>; rel="next", <?page=9>; rel="last"'],
    {
      next: { url: "https://api.example.com/v1/items?page=3", rel: "next" },
      last: { url: "https://api.example.com/v1/items?page=9", rel: "last" },
    },
  ],
  [
    "pages, in two headers",
    ["<?page=3>;rel=next", "<?page=1>;rel=prev"],
    {
      next: { url: "https://api.example.com/v1/items?page=3", rel: "next" },
      prev: { url: "https://api.example.com/v1/items?page=1", rel: "prev" },
    },
  ],
  [
    "commas, semicolons, brackets and escapes in quotes and URLs",
    ['</a,b;c?d=<e>; rel=x; title="a, b; <c> \\"d\\\\"; foo=1, </f>; rel=y'],
    {
      x: {
        url: "https://api.example.com/a,b;c?d=%3Ce",
        rel: "x",
        title: 'a, b; <c> "d\\',
        foo: "1",
      },
      y: { url: "https://api.example.com/f", rel: "y" },
    },
  ],
  [
    "spaces, case, empty and valueless parameters",
    [' < /a >  ;; REL = "Next" ; ; crossorigin ; as = style '],
    {
      next: {
        url: "https://api.example.com/a",
        rel: "Next",
        crossorigin: "",
        as: "style",
      },
    },
  ],
  [
    "the first of equal parameters, the first of equal relations",
    ["</a>; rel=next; rel=prev; a=1; a=2, </b>; rel=NEXT"],
    { next: { url: "https://api.example.com/a", rel: "next", a: "1" } },
  ],
  [
    "title* outweighs title before and after it, what is malformed does not",
    [
      "</a>; rel=a; title=x; title*=UTF-8''%E2%82%AC, </b>; rel=b; title*=iso-8859-1'en'%A3; title=x",
      "</c>; rel=c; title=x; title*=UTF-8''%zz, </d>; rel=d; title*=nonsense''y",
    ],
    {
      a: { url: "https://api.example.com/a", rel: "a", title: "€" },
      b: { url: "https://api.example.com/b", rel: "b", title: "£" },
      c: { url: "https://api.example.com/c", rel: "c", title: "x", "title*": "UTF-8''%zz" },
      d: { url: "https://api.example.com/d", rel: "d", "title*": "nonsense''y" },
    },
  ],
  [
    "no relation: by its URL",
    ["</a>, </b>; title=x, </c>; rel="],
    {
      "https://api.example.com/a": { url: "https://api.example.com/a", rel: "" },
      "https://api.example.com/b": { url: "https://api.example.com/b", rel: "", title: "x" },
      "https://api.example.com/c": { url: "https://api.example.com/c", rel: "" },
    },
  ],
  [
    "no brackets, single quotes, no closing quote",
    ["http://h/a; rel='next', /b; rel=\"last"],
    {
      next: { url: "http://h/a", rel: "next" },
      last: { url: "https://api.example.com/b", rel: "last" },
    },
  ],
  [
    "something between where nothing should be",
    ['</a> oops; rel="next" oops; x=1 oops, </b>; rel=last'],
    {
      next: { url: "https://api.example.com/a", rel: "next", x: "1 oops" },
      last: { url: "https://api.example.com/b", rel: "last" },
    },
  ],
  ["no closing bracket", ["</a; rel=next, </b"], {}],
  [
    "a URL that is none stays as it is",
    ["<http://[>; rel=x"],
    { x: { url: "http://[", rel: "x" } },
  ],
  [
    "nothing between the brackets is the reply's own URL, nothing at all is no link",
    ["<>; rel=self, ; rel=x"],
    { self: { url: "https://api.example.com/v1/items?page=2", rel: "self" } },
  ],
  [
    "links of another resource are left out, those of a part of this one are not",
    [
      '</a>; rel=a; anchor="/other", </b>; rel=b; anchor="#part"',
      `</c>; rel=c; anchor="${base}", </d>; rel=d; anchor=""`,
    ],
    {
      b: { url: "https://api.example.com/b", rel: "b", anchor: "#part" },
      c: { url: "https://api.example.com/c", rel: "c", anchor: base },
      d: { url: "https://api.example.com/d", rel: "d", anchor: "" },
    },
  ],
  [
    "url and rel are not overwritten by parameters of that name",
    ["</a>; url=evil; rel=x"],
    { x: { url: "https://api.example.com/a", rel: "x" } },
  ],
];

test.each(cases)("%s", (_, values, links) => {
  expect(readLinks(values, base)).toEqual(links);
});

test("without the URL of the reply they stay relative", () => {
  expect(readLinks(["</a>; rel=next, <http://h/b>; rel=last"], "")).toEqual({
    next: { url: "/a", rel: "next" },
    last: { url: "http://h/b", rel: "last" },
  });
});

test("names of Object's own are names like others", () => {
  const links = readLinks(["</a>; rel=__proto__; __proto__=x; constructor=y"], base);
  expect(Object.getPrototypeOf(links)).toBe(Object.prototype);
  const link = Object.getOwnPropertyDescriptor(links, "__proto__")?.value;
  expect(link).toMatchObject({ url: "https://api.example.com/a", constructor: "y" });
  expect(Object.hasOwn(link, "__proto__")).toBe(true);
  expect(Object.hasOwn(readLinks([], base), "next")).toBe(false);
});

describe("properties", () => {
  const parts = fc.constantFrom(
    ..."<>;,=\"'\\* ",
    "rel",
    "next",
    "title*",
    "UTF-8''",
    "%41",
    "/a",
    "é",
  );
  const soup = fc.array(parts, { maxLength: 40 }).map((some) => some.join(""));
  const anything = fc.oneof(soup, fc.string({ unit: "binary" }));

  test("it never throws, and every link has a URL and a relation", () => {
    const property = fc.property(fc.array(anything), anything, (values, url) => {
      for (const link of Object.values(readLinks(values, url))) {
        expect(typeof link.url).toBe("string");
        expect(typeof link.rel).toBe("string");
      }
    });
    fc.assert(property, { numRuns: 2000 });
  });

  test("what is written by the rules is read back", () => {
    const name = fc
      .stringMatching(/^[a-z][a-z-]{0,7}$/)
      .filter((text) => !["rel", "anchor", "url"].includes(text));
    const value = fc.string();
    const link = fc.record({
      path: fc.stringMatching(/^\/[a-z,;=]{0,9}$/),
      rel: fc.stringMatching(/^[a-z]{1,6}$/),
      parameters: fc.dictionary(name, value, { maxKeys: 3, noNullPrototype: true }),
    });
    const links = fc.uniqueArray(link, { selector: ({ rel }) => rel, maxLength: 5 });
    const property = fc.property(links, fc.boolean(), (written, together) => {
      const values = written.map(({ path, rel, parameters }) => {
        const rest = Object.entries(parameters).map(
          ([key, text]) => `; ${key}="${text.replace(/["\\]/g, "\\$&")}"`,
        );
        return `<${path}>; rel="${rel}"${rest.join("")}`;
      });
      const read = readLinks(together ? [values.join(", ")] : values, base);
      const want = written.map(({ path, rel, parameters }) => {
        return [rel, { ...parameters, url: `https://api.example.com${path}`, rel }];
      });
      expect(read).toEqual(Object.fromEntries(want));
    });
    fc.assert(property, { numRuns: 500 });
  });
});
