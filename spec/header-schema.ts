// The model of request headers that are treated in a way of their own.
// Knows nothing of files or HTTP on the wire.
import { z } from "zod";
import { editorSchema, entry, pattern, rfcSection, sentence } from "./fields.js";

export const headersDocument = entry(
  "HeadersDocument",
  "Request headers that are treated in a way of their own.",
  {
    $schema: editorSchema,
    automatic: z.array(
      entry("AutomaticHeader", "A header that is sent without being asked for.", {
        name: z.string().min(1),
        value: z.string().describe("{host}, {product}, {version} and {length} stand for values."),
        removable: z.boolean().describe("Whether null leaves it out."),
        when: z
          .enum(["always", "length_known", "length_unknown"])
          .default("always")
          .describe("Whether it depends on what is known of the body's length."),
        not_beside: z
          .array(z.string().min(1))
          .default([])
          .describe("Headers of the caller beside which it is left out."),
        why: sentence,
        rfc: rfcSection,
      }),
    ),
    refused: z.array(
      entry("RefusedHeader", "A header that cannot be given.", {
        name: z.string().min(1),
        why: sentence,
        rfc: rfcSection,
      }),
    ),
    known: z.array(
      entry("KnownHeader", "A header that is worth completing.", {
        name: z.string().min(1),
        summary: sentence,
        rfc: rfcSection.optional(),
      }),
    ),
    secret: z
      .array(z.string())
      .describe("Headers whose values are masked wherever they are shown."),
    secret_names: z
      .array(pattern)
      .describe("Names of headers, parameters, fields and members whose values are masked."),
    secret_parameters: z
      .array(pattern)
      .describe("Further names that are masked where they are parameters of a query."),
  },
);
