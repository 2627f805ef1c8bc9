// A camera board's work, on a computer: measures, posts, and sends a picture where it saw something.
// What could not be delivered is kept and sent with the next measurement.
import * as requests from "requests-ts";

interface Measurement {
  readonly at: number;
  readonly temperature: number;
  readonly blobs: number;
}

const [base_url = "http://127.0.0.1:8000", token = ""] = process.argv.slice(2);

/** Stands for the sensor. */
const measurements: readonly Measurement[] = [
  { at: 1, temperature: 21.5, blobs: 0 },
  { at: 2, temperature: 21.75, blobs: 0 },
  { at: 3, temperature: 22, blobs: 2 },
];
const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0xff, 0xd9]);

await using session = new requests.Session({
  base_url,
  auth: { bearer: token },
  headers: { "X-Source": "openmv" },
  timeout: 5,
});

let waiting: Measurement[] = [];
for (const measurement of measurements) {
  waiting.push(measurement);
  const answer = await session.post("/telemetry", {
    json: waiting,
    // The server knows by it what it got already, so that the post can be repeated.
    headers: { "Idempotency-Key": `board-7-${measurement.at}` },
    retries: { attempts: 1, backoff: 0.01 },
  });
  if (answer.ok) {
    console.log(`${answer.status_code} ${answer.reason}: ${waiting.length} delivered`);
    waiting = [];
  } else {
    console.log(`${answer.status_code} ${answer.reason}: ${waiting.length} kept`);
  }

  if (measurement.blobs > 0) {
    const stored = await session.put(`/pictures/${measurement.at}.jpg`, {
      data: picture,
      headers: { "Content-Type": "image/jpeg" },
    });
    console.log(`${stored.status_code} ${stored.header("location")}`);
  }
}
