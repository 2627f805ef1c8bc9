// The model of what the docs site is made of beside the API: its navigation, its guides, and what
// examples gave when they were run. Knows nothing of files or Markdown output.
import { z } from "zod";
import { editorSchema, entry, sentence, slug } from "./fields.js";

/** The closed set of pages that are made of other documents. */
export const pageKindNames = [
  "home",
  "verbs",
  "functions",
  "classes",
  "arguments",
  "values",
  "headers",
  "blocking",
  "errors",
  "faults",
  "commands",
  "exit-codes",
  "differences",
  "python",
  "clauses",
  "spec-format",
  "generated-code",
] as const;

/** Pages that open with a paragraph of their own. */
const introduced = [
  "arguments",
  "values",
  "headers",
  "errors",
  "faults",
  "commands",
  "exit-codes",
  "clauses",
  "spec-format",
  "generated-code",
] as const;
type IntroShape = Record<(typeof introduced)[number], typeof sentence>;

export const siteDocument = entry(
  "SiteDocument",
  "The docs site: where it stands, how it is ordered.",
  {
    $schema: editorSchema,
    tagline: sentence.describe("What the package is, in one sentence."),
    address: z
      .url()
      .describe("Where the site is published; the sitemap's addresses begin with it."),
    edit: z.url().describe("Where a file of the project is edited; {path} stands for its path."),
    sections: z
      .array(
        entry("SiteSection", "A part of the navigation.", {
          name: slug.describe("Guides name it as theirs."),
          title: sentence,
          in_bar: z
            .boolean()
            .default(false)
            .describe("Whether the bar at the top leads there too."),
          pages: z
            .array(z.enum(pageKindNames))
            .default([])
            .describe("Its pages, in order; they come after its guides."),
        }),
      )
      .min(1),
    intros: entry(
      "SiteIntros",
      "What a page is about, for those whose documents do not say it.",
      Object.fromEntries(introduced.map((kind) => [kind, sentence])) as IntroShape,
    ),
  },
);

const exchange = entry("RecordedExchange", "One request of a run and its reply.", {
  sent: z.string().describe("Every byte that was sent, volatile values masked."),
  received: z.string().describe("Every byte that came back, volatile values masked."),
});

export const recordedDocument = entry(
  "RecordedDocument",
  "What each example gave when it was run; written by a script, checked by a test.",
  {
    $schema: editorSchema,
    runs: z.array(
      entry("RecordedRun", "One run of an example.", {
        example: slug,
        printed: z.array(z.string()).describe("What it printed, line by line."),
        exchanges: z.array(exchange),
        curl: z.array(z.string()).describe("The same request as a curl command, line by line."),
        original: z.array(z.string()).describe("The same call for the original, line by line."),
      }),
    ),
  },
);

export type PageKind = (typeof pageKindNames)[number];
