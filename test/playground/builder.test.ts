// The builder, its prompts answered by a list: what it asks, what it keeps, what it ends with.
import { expect, test } from "vitest";
import { catalog } from "../../generated/catalog.js";
import { runLine } from "../../playground/session/run-line.js";
import { InputEnded, Interrupted, StepBack } from "../../playground/terminal/questions.js";
import { openSession } from "./open-session.js";
import { type Answer, scriptPrompts } from "./scripted-prompts.js";

async function build(answers: readonly Answer[], line = "build") {
  const { prompts, asked } = scriptPrompts(answers);
  const opened = openSession(prompts);
  const outcome = await runLine(opened.session, line);
  return { ...opened, asked, outcome, last: opened.talk.at(-1) };
}

// Verb, url, body kind, body, headers, auth, and what to do with the preview.
const whole = ["post", "/orders", "json", "{item:'bolt'}", "Accept", "text/plain", "", "", "s"];

test("asks for what the spec documents and sends it", async () => {
  const { sent, last, asked, outcome } = await build(whole);
  expect(outcome.exit).toBe("ok");
  expect(sent[0]?.given.map(({ argument, value }) => [argument.name, value])).toEqual([
    ["url", "http://127.0.0.1:9/orders"],
    ["json", { item: "bolt" }],
    ["headers", { Accept: "text/plain" }],
  ]);
  expect(last).toBe("post /orders json={item:'bolt'} headers.Accept=text/plain");
  expect(asked[0]?.choices.map(({ value }) => value)).toEqual(
    catalog.verbs.map(({ name }) => name),
  );
  expect(asked[0]?.choices.map(({ description }) => description)).toEqual(
    catalog.verbs.map(({ summary }) => summary),
  );
});

test("shows who set each header, the body and the spec's warning before it sends", async () => {
  const { talk } = await build(whole);
  const shown = talk.join("\n");
  expect(shown).toContain("POST http://127.0.0.1:9/orders");
  expect(shown).toMatch(/Content-Type: application\/json +json= was given/);
  expect(shown).toContain(catalog.verbs.find(({ name }) => name === "post")?.warning);
});

test.each(catalog.verbs.map((verb) => [verb.name, verb] as const))(
  "%s offers the bodies that it documents and says why not the others",
  async (name, verb) => {
    const positionals = verb.arguments.documented.filter((given) =>
      catalog.arguments.some((entry) => entry.name === given && entry.positional),
    );
    const given = positionals.map((positional) => (positional === "url" ? "/x" : "PURGE"));
    const { asked } = await build([name, ...given, new Interrupted()]);
    const question = asked.find(
      ({ kind, choices }) => kind === "select" && choices.some(({ value }) => value === ""),
    );
    for (const body of catalog.arguments.filter((entry) => entry.body)) {
      const choice = question?.choices.find(({ value }) => value === body.name);
      if (question === undefined) expect(verb.arguments.documented).not.toContain(body.name);
      else if (verb.arguments.documented.includes(body.name))
        expect(choice?.disabled).toBeUndefined();
      else expect(choice?.disabled).toBeTruthy();
    }
  },
);

test("Esc goes back one question, with the answer kept", async () => {
  const back = new StepBack();
  const { asked, last } = await build([
    ...["post", "/one", back, back, "put", "/two", "none", "", "", "s"],
  ]);
  expect(asked.map(({ message }) => message.split(":")[0]).slice(0, 6)).toEqual([
    "Verb",
    "url",
    asked[2]?.message.split(":")[0] ?? "",
    "url",
    "Verb",
    "url",
  ]);
  expect(asked[3]?.initial).toBe("/one");
  expect(asked[4]?.initial).toBe("post");
  expect(last).toBe("put /two");
});

test("Esc at the first question leaves", async () => {
  const { sent, outcome } = await build([new StepBack()]);
  expect([sent.length, outcome.exit]).toEqual([0, "ok"]);
});

test("Ctrl+C keeps the draft, and build goes on with it", async () => {
  const { session, talk } = await build(["post", "/orders", "json", "{a:1}", new Interrupted()]);
  expect(talk.at(-1)).toBe("post /orders json={a:1}");
  expect(session.state.setting.draft?.values).toEqual({ url: "/orders", json: { a: 1 } });
});

test.each([
  [
    "Esc behind the first question",
    [new StepBack(), new StepBack(), new StepBack(), new StepBack()],
  ],
  ["Ctrl+D", [new InputEnded()]],
])("%s keeps the draft and returns to the prompt", async (_what, last) => {
  const { session, talk, outcome } = await build(["post", "/orders", ...last]);
  expect([outcome.quit, talk.at(-1)]).toEqual([undefined, "post /orders"]);
  expect(session.state.setting.draft?.values).toEqual({ url: "/orders" });
});

test("Ctrl+D at the preview keeps the draft and returns to the prompt", async () => {
  const { talk, outcome } = await build([...whole.slice(0, -1), new InputEnded()]);
  expect(outcome.quit).toBeUndefined();
  expect(talk.at(-1)).toBe("post /orders json={item:'bolt'} headers.Accept=text/plain");
});

test("keep names the line that repeats it once", async () => {
  const { talk } = await build([...whole.slice(0, -1), "k"]);
  const line = "post /orders json={item:'bolt'} headers.Accept=text/plain";
  expect(talk.filter((said) => said === line)).toHaveLength(1);
});

test("a draft without its URL says so", async () => {
  const opened = await build(["post", new Interrupted()]);
  for (const line of ["draft", "send"]) {
    expect((await runLine(opened.session, line)).exit).toBe("parse");
    expect(opened.talk.join("\n")).toContain("post needs a url.");
    opened.talk.length = 0;
  }
});

test("a bare verb begins behind the verb", async () => {
  const { asked } = await build(["/x", "", "", "s"], "get");
  expect(asked[0]?.message).toMatch(/^url/);
});

test("what is copied from the screen is never broken or squeezed, however narrow it is", async () => {
  const note = `two  blanks, and ${"many words ".repeat(12)}`.trim();
  const answers = ["/x", "json", JSON.stringify({ note }), "", "", "c", "t", "w", "k"];
  const { talk, last } = await build(answers, "post");
  expect(last).toBe(`post /x json={note:'${note}'}`);
  const shown = talk.join("\n");
  expect(shown).toContain(`--data-raw '{"note":"${note}"}'`);
  expect(shown).toContain(`    note: "${note}",\n`);
  expect(shown).toContain(`"note": "two  blanks, and many words`);
  expect(shown).toContain(`\n\n{"note":"${note}"}`);
});

test("a password is asked for hidden and shown nowhere", async () => {
  const { talk, data, asked, sent, last } = await build(["/x", "", "ann", "hunter2", "s"], "get");
  expect(asked.map(({ kind }) => kind)).toContain("password");
  expect(sent[0]?.given.at(-1)?.value).toEqual(["ann", "hunter2"]);
  expect([...talk, ...data].join("\n")).not.toContain("hunter2");
  expect(last).toBe("get /x auth=ann:{{password}}");
});
