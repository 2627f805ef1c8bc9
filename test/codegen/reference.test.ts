// Where the spec's citations lead.
import { expect, test } from "vitest";
import { rfcName, rfcUrl } from "../../codegen/reference.js";

test.each([
  ["9110#9.3.3", "RFC 9110 section 9.3.3", "https://www.rfc-editor.org/rfc/rfc9110#section-9.3.3"],
  ["9110", "RFC 9110", "https://www.rfc-editor.org/rfc/rfc9110"],
  ["3986#A", "RFC 3986 appendix A", "https://www.rfc-editor.org/rfc/rfc3986#appendix-A"],
])("%s is %s", (rfc, name, url) => {
  expect(rfcName(rfc)).toBe(name);
  expect(rfcUrl(rfc)).toBe(url);
});
