// The order in which undici writes the headers that it decides about itself, and what it makes of
// them, as facts that tests hold it to. Knows nothing of who set a header.
import { contract } from "../contract.js";
import { type HeaderField, HeaderList } from "./header-list.js";

/** Written in front of all others, in this order and in lower case. */
const first = ["host", "connection"];
/** Written behind all others, in lower case. */
const last = ["content-length", "transfer-encoding"];

/** Whether undici writes a header itself, its name in lower case. */
export function isWrittenByTransport(name: string): boolean {
  const lower = name.toLowerCase();
  return first.includes(lower) || last.includes(lower);
}

/**
 * Headers in the order in which they go over the wire, those that the caller gave and the connection
 * decides as they will be.
 *
 * @param hasBody - whether a length is told, be it 0
 */
export function orderAsWritten(headers: HeaderList, method: string, hasBody: boolean): HeaderList {
  const ordered = new HeaderList();
  for (const name of first) {
    const field = headers.field(name);
    if (field !== undefined) ordered.append(name === "connection" ? decided(field, method) : field);
  }
  for (const field of headers) if (!isWrittenByTransport(field.name)) ordered.append(field);
  for (const name of last) {
    const field = headers.field(name);
    if (field !== undefined && hasBody) ordered.append(field);
  }
  return ordered;
}

/** Of all that a Connection header can say only `close` is heard; some methods mean it by themselves. */
function decided(field: HeaderField, method: string): HeaderField {
  const closes =
    contract().methods[method]?.responseBody === false ||
    field.value.split(",").some((option) => option.trim().toLowerCase() === "close");
  const value = closes ? "close" : "keep-alive";
  if (value === field.value) return field;
  const { name, why } =
    contract().headers.automatic.find((header) => header.name.toLowerCase() === "connection") ??
    field;
  return { name, value, why, clause: null };
}
