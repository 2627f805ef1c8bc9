// Makes text from the client safe to send back as a header. Must not know which header.
import { validateHeaderName, validateHeaderValue } from "node:http";
import { Refusal } from "./exchange.js";

/** Node sends one byte per unit, so text beyond ASCII goes out as the bytes of its UTF-8. */
export function headerText(value: string): string {
  return Buffer.from(value, "utf8").toString("latin1");
}

export function checkHeader(name: string, value: string): void {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, headerText(value));
  } catch {
    throw new Refusal(400, `not a header: ${JSON.stringify(`${name}: ${value}`)}`);
  }
}
