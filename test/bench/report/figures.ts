// How figures are written. Pure.
import type { Measure, Spread } from "../measure/sample.js";

/** Three significant digits: none of what is measured here is known better. */
export function writeNumber(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 100) return value.toFixed(0);
  if (magnitude >= 10) return value.toFixed(1);
  return value.toFixed(2);
}

export function writeSeconds(seconds: number): string {
  if (seconds >= 1) return `${writeNumber(seconds)} s`;
  return seconds >= 1e-3 ? `${writeNumber(seconds * 1e3)} ms` : `${writeNumber(seconds * 1e6)} µs`;
}

export function writeMeasure(measure: Measure, value: number): string {
  if (measure === "wall" || measure === "cpu") return writeSeconds(value);
  if (measure === "peak" || measure === "growth") return `${writeNumber(value)} MiB`;
  return String(Math.round(value));
}

/** `1.42 (1.37–1.50)`; a dash for what was not measured. */
export function writeSpread(spread: Spread | undefined): string {
  if (spread === undefined) return "–";
  const { median, min, max } = spread;
  return `${writeNumber(median)} (${writeNumber(min)}–${writeNumber(max)})`;
}

/** What a measure is called at the head of a column. */
export const measureNames: Readonly<Record<Measure, string>> = {
  wall: "time",
  cpu: "CPU",
  peak: "peak memory",
  growth: "memory growth",
  types: "types",
  instantiations: "instantiations",
  files: "files",
};
