// The questions that the playground can ask, whoever asks them: a terminal, plain lines or a test.
// The shape alone: knows no terminal and no prompt library.

/** One of several answers. */
export interface Choice<T> {
  readonly value: T;
  readonly name: string;
  readonly description?: string;
  /** What stands as the answer; the name where it is the same. */
  readonly short?: string;
  /** The reason why it cannot be chosen. */
  readonly disabled?: string;
}

/** A key that answers a question at once. */
export interface KeyChoice {
  readonly key: string;
  readonly name: string;
}

/** A question that is answered with text. */
export interface TextQuestion {
  readonly message: string;
  readonly initial?: string;
  /** What is wrong with an answer, or nothing. */
  readonly check?: (answer: string) => string | undefined;
}

/** One way to go on with a line. */
export interface Completion {
  readonly text: string;
  readonly description: string;
}

/** The ways to go on, and where what they replace begins. */
export interface Completions {
  readonly start: number;
  readonly items: readonly Completion[];
}

/** How a part of a line is coloured. */
export type LineRole = "word" | "key" | "text" | "literal" | "faint" | "bad";

/** A part of a line with its role. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
  readonly role: LineRole;
}

/** What a person wants done with the line: run it, or something that leaves it as it is. */
export type LineAction = "run" | "clear" | "end" | "help" | "edit" | "redraw";

/** The command line's question. */
export interface LineQuestion {
  readonly prompt: string;
  readonly initial: string;
  /** Lines of before, the newest last. */
  readonly history: readonly string[];
  complete(line: string, cursor: number): Completions;
  highlight(line: string): readonly LineSpan[];
  /** The line as it stays on the screen when it is run: without its secrets. */
  conceal(line: string): string;
  /** Whether Enter goes on in the next line. */
  isIncomplete(line: string): boolean;
}

/** A line, and what to do with it. */
export interface LineAnswer {
  readonly action: LineAction;
  readonly text: string;
}

/** Asks a person. Each question throws StepBack on Esc, Interrupted on Ctrl+C, InputEnded on Ctrl+D. */
export interface Prompts {
  /** What goes back a step, where that is not Esc. */
  readonly backKey?: string;
  /** Ends the open question as Ctrl+C does, where the terminal makes a signal of it; false where none is open. */
  interrupt?(): boolean;
  /** A line of the command line. */
  readLine(question: LineQuestion): Promise<LineAnswer>;
  /** One of several, moved to with the arrow keys. */
  select<T>(question: {
    readonly message: string;
    readonly choices: readonly Choice<T>[];
    readonly initial?: T;
  }): Promise<T>;
  /** One of several, found by typing. */
  search(question: {
    readonly message: string;
    readonly find: (term: string) => readonly Choice<string>[];
  }): Promise<string>;
  /** Any number of several. */
  chooseMany<T>(question: {
    readonly message: string;
    readonly choices: readonly (Choice<T> & { readonly checked?: boolean })[];
  }): Promise<T[]>;
  /** Text. */
  input(question: TextQuestion): Promise<string>;
  /** Text that is not shown. */
  password(question: { readonly message: string }): Promise<string>;
  /** Text of several lines, in the user's editor. */
  edit(question: {
    readonly message: string;
    readonly initial: string;
    readonly suffix: string;
  }): Promise<string>;
  /** One key; throws LineBegun where a line is typed instead. */
  pressKey(question: {
    readonly message: string;
    readonly keys: readonly KeyChoice[];
  }): Promise<string>;
}

/** The person wants the question before this one. */
export class StepBack extends Error {
  override readonly name = "StepBack";
}

/** The person pressed Ctrl+C. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** There is no more input: Ctrl+D, or the terminal is gone. */
export class InputEnded extends Error {
  override readonly name = "InputEnded";
}

/** The person types a line instead of an answer. */
export class LineBegun extends Error {
  override readonly name = "LineBegun";

  constructor(
    readonly line: string,
    /** Whether it was ended by Enter already. */
    readonly whole: boolean,
  ) {
    super();
  }
}
