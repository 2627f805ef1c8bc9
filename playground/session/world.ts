// Everything outside of the session that it may touch, so that tests can stand in for it.
import type { Paint } from "../render/paint.js";
import type { Completion, Prompts } from "../terminal/questions.js";
import type { Client } from "./client.js";

/** Where words and data go. */
export interface Screen {
  /** Columns of the terminal. */
  readonly width: number;
  /** Rows of the terminal. */
  readonly height: number;
  /** A line that stands only until the next one, on a terminal; nothing takes it away. */
  readonly note: ((line: string) => void) | undefined;
  /** Words for the person: standard error. */
  talk(line: string): void;
  /** Data: standard output. */
  data(chunk: string | Uint8Array): void;
  readonly talkPaint: Paint;
  readonly dataPaint: Paint;
  /** Whether data is read by a person, so that it is shown and not copied. */
  readonly dataIsShown: boolean;
  /** Whether an exchange is one JSON record instead of its body. */
  readonly records: boolean;
}

/** Files, by path. */
export interface FileAccess {
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** A file that is read piece by piece, whenever that is asked for. */
  open(path: string): Promise<Blob>;
  /** Writes a file; with `owner` only its owner may read it. */
  write(path: string, content: string | Uint8Array, access: "owner" | "everyone"): Promise<void>;
  /** Makes a directory that may be there already. */
  makeDirectory(path: string): Promise<void>;
  list(directory: string): Promise<string[]>;
}

/** A file that could not be written: the line was right, the disk was not. */
export class FileUnwritable extends Error {
  override readonly name = "FileUnwritable";

  constructor(
    message: string,
    /** The next thing to do. */
    readonly hint: string,
  ) {
    super(message);
  }
}

/** The world of a session. */
export interface World {
  readonly screen: Screen;
  readonly files: FileAccess;
  /** Asks the person; undefined where there is none. */
  readonly prompts: Prompts | undefined;
  /** Prepares and sends, and keeps the cookies. */
  readonly client: Client;
  /** The URL of the echo server, started when it is first asked for. */
  startEcho(): Promise<string>;
  /** Paths that the echo server answers. */
  listEchoPaths(): Promise<readonly Completion[]>;
  /** Directory of the saved requests. */
  readonly requestsDirectory: string;
  /** Whether a script goes on behind a failure. */
  readonly keepGoing: boolean;
  /** The configuration file. */
  readonly configFile: string;
  /** The lines of before; undefined where none are kept. */
  readonly historyFile: string | undefined;
}
