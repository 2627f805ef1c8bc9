// Asks services whether they are well, all at once; ends with 1 where one is not.
import * as requests from "requests-ts";

interface Health {
  readonly well: boolean;
  readonly text: string;
}

const urls = process.argv.slice(2);

async function checkHealth(session: requests.Session, url: string): Promise<Health> {
  try {
    // A restarting service may answer 503 or nothing for a moment: that is asked again.
    const response = await session.get(url);
    response.raise_for_status();
    return { well: true, text: `${response.status_code} ${response.reason}` };
  } catch (error) {
    if (error instanceof requests.HTTPError) {
      return { well: false, text: `status ${error.response.status_code}` };
    }
    if (error instanceof requests.Timeout) return { well: false, text: "no answer in time" };
    if (error instanceof requests.ConnectionError) return { well: false, text: "not reachable" };
    throw error;
  }
}

await using session = new requests.Session({
  timeout: { connect: 2, read: 1, total: 5 },
  retries: { attempts: 2, backoff: 0.05 },
  allow_redirects: false,
});

const found = await Promise.all(urls.map((url) => checkHealth(session, url)));
for (const [at, { well, text }] of found.entries()) {
  console.log(`${well ? "well" : "ILL "} ${new URL(urls[at] ?? "").pathname}: ${text}`);
}
process.exitCode = found.every(({ well }) => well) ? 0 : 1;
