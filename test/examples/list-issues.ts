// Lists the open issues of a project, page after page, as long as the server links to a next one.
import * as requests from "requests-ts";

interface Issue {
  readonly number: number;
  readonly title: string;
}

async function* listIssues(session: requests.Session, first: string): AsyncGenerator<Issue> {
  let url: string | undefined = first;
  while (url !== undefined) {
    const page: requests.Response = await session.get(url);
    yield* page.raise_for_status().json<readonly Issue[]>();
    url = page.links.next?.url;
  }
}

const [base_url = "http://127.0.0.1:8000"] = process.argv.slice(2);
await using session = new requests.Session({
  base_url,
  headers: { Accept: "application/json" },
  timeout: 10,
  retries: 2,
});

let count = 0;
for await (const { number, title } of listIssues(session, "/issues?state=open&per_page=2")) {
  console.log(`#${number} ${title}`);
  count++;
}
console.log(`${count} issues`);
