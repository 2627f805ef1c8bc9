// Reads whole numbers and seconds out of paths and queries, refusing nonsense with a 400.
import { Refusal } from "./exchange.js";

export function wholeNumber(text: string, name: string, most = Number.MAX_SAFE_INTEGER): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) {
    throw new Refusal(400, `${name} must be a whole number from 0 to ${most}, not "${text}"`);
  }
  return value;
}

export function seconds(text: string, name: string): number {
  const value = /^\d+(\.\d*)?$|^\.\d+$/.test(text) ? Number(text) : Number.NaN;
  // Longer waits would overflow node's timers and fire at once.
  if (!(value <= 86_400)) throw new Refusal(400, `${name} must be seconds, not "${text}"`);
  return value;
}
