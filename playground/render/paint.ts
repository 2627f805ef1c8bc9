// Colours by what they mean. Without colour every paint gives its text back.

/** Paints text for one meaning. */
export type Brush = (text: string) => string;

const codes = {
  strong: [1, 22],
  faint: [2, 22],
  good: [32, 39],
  bad: [31, 39],
  warn: [33, 39],
  word: [36, 39],
  key: [34, 39],
  text: [32, 39],
  number: [33, 39],
  literal: [35, 39],
  inverse: [7, 27],
} as const;

/** One brush a meaning. */
export type Paint = Readonly<Record<keyof typeof codes, Brush>>;

function brush([open, close]: readonly [number, number]): Brush {
  return (text) => (text === "" ? "" : `\u001b[${open}m${text}\u001b[${close}m`);
}

const same: Brush = (text) => text;

/** Brushes that colour, or that do nothing. */
export function choosePaint(colour: boolean): Paint {
  const of = (name: keyof typeof codes): Brush => (colour ? brush(codes[name]) : same);
  return {
    strong: of("strong"),
    faint: of("faint"),
    good: of("good"),
    bad: of("bad"),
    warn: of("warn"),
    word: of("word"),
    key: of("key"),
    text: of("text"),
    number: of("number"),
    literal: of("literal"),
    inverse: of("inverse"),
  };
}

/** Whether a stream takes colours: a terminal that was not asked to do without. */
export function isColourful(
  stream: { readonly isTTY?: boolean },
  { plain }: { readonly plain: boolean },
): boolean {
  const { NO_COLOR, TERM } = process.env;
  return stream.isTTY === true && !NO_COLOR && TERM !== "dumb" && !plain;
}
