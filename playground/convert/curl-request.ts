// What the options of a curl command say, gathered, and how one is refused. Knows no option.
import { text } from "../catalog.js";
import { LineError } from "../grammar/line-error.js";
import type { Value } from "../grammar/value.js";
import type { ShellWord } from "./shell-words.js";

/** What the options of a command say. */
export interface Gathered {
  method: string;
  url: string;
  headers: [string, string | null][];
  data: string[];
  dataFile: string;
  files: Record<string, Value>;
  user: string;
  digest: boolean;
  /** Whether redirects are followed, and how many where that is said. */
  follows: boolean;
  most: number | undefined;
  asQuery: boolean;
  /** Whether a file is put behind a URL that ends with a directory. */
  uploads: boolean;
  /** Whether brackets and braces of the URL stand for themselves. */
  globOff: boolean;
  /** Limits of time in seconds: for connecting, for silence, for all of it. */
  readonly limits: Record<string, Value>;
  /** A client's certificate: it, its key, its passphrase. */
  readonly certificate: Record<string, Value>;
  /** Values by the type of the argument that takes them. */
  readonly typed: Record<string, Value>;
  readonly remarks: string[];
}

/** Takes one option, its value, and the word that it is pointed at by. */
export type Option = (gathered: Gathered, value: string, given: ShellWord) => void;

/** What would change the request silently if it were left out. */
export function refuse(name: string, accepted: string, { start, end }: ShellWord): LineError {
  return new LineError(text("curl-refused", { name }), { start, end, accepted });
}
