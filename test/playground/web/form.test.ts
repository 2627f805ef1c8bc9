// The form of a verb is what the spec says of the verb, and starts with its first example.
import { describe, expect, test } from "vitest";
import { catalog, listArguments } from "../../../playground/catalog.js";
import { startDraft } from "../../../playground/web/draft.js";
import { isChoice, listFields, openForm } from "../../../playground/web/form.js";
import { formOf, showDraft } from "./edit-form.js";

describe.each(catalog.verbs.map((verb) => [verb.name, verb] as const))("%s", (_, verb) => {
  const form = openForm(verb);

  test("has a field for each of its arguments, or says that only a program can give it", () => {
    const offered = [...listFields(form).map(({ argument }) => argument.name), ...form.programOnly];
    const ignored = catalog.arguments.filter(({ type }) => type === "ignored");
    const names = listArguments(verb).map(({ name }) => name);
    const want = names.filter((name) => ignored.every((one) => one.name !== name));
    expect([...offered].sort()).toEqual([...want].sort());
  });

  test("puts what a rule binds into one choice, with the rule's words", () => {
    const choices = form.fields.filter(isChoice);
    expect(choices.map(({ rule }) => rule)).toEqual(verb.rules.map(({ text }) => text));
    expect(choices.map(({ fields }) => fields.map(({ argument }) => argument.name).sort())).toEqual(
      verb.rules.map(({ at_most_one_of }) => [...at_most_one_of].sort()),
    );
  });

  test("starts with its first example, which can be prepared", () => {
    const example = catalog.examples.examples.find(({ id }) => id === verb.examples[0]);
    const shown = showDraft(form, startDraft(form), true);
    expect(shown).toMatchObject({
      prepared: { url: catalog.examples.base + example?.call.url },
      given: expect.arrayContaining(
        Object.keys(example?.call.arguments ?? {}).map((name) =>
          expect.objectContaining({ argument: expect.objectContaining({ name }) }),
        ),
      ),
    });
  });
});

test("put offers no files, and get says that a body is only tolerated", () => {
  expect(listFields(formOf("put")).map(({ argument }) => argument.name)).not.toContain("files");
  const [choice] = formOf("get").fields.filter(isChoice);
  expect(choice?.fields.map(({ tolerated }) => tolerated)).toEqual([true, true]);
  expect(choice?.remark).toBe("A body is permitted with GET but ignored by most servers.");
});

test("a verb that only the spec names has its form, too", () => {
  const [first] = catalog.verbs;
  if (first === undefined) throw new Error("no verbs");
  const documented = ["url", "data", "headers"];
  const brew = { ...first, name: "brew", method: "BREW", examples: [], rules: [] };
  const form = openForm({ ...brew, arguments: { documented, tolerated: [] } });
  expect(form.fields.map((one) => (isChoice(one) ? one.rule : one.argument.name))).toEqual(
    documented,
  );
  const shown = showDraft(form, startDraft(form), false);
  expect(shown).toMatchObject({
    wire: { head: expect.arrayContaining(["BREW /anything HTTP/1.1"]) },
  });
  expect(shown).toMatchObject({ wire: { text: "" } });
});
