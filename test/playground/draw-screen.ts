// Draws what a terminal shows as an SVG picture: text, colours, the cursor's row untouched.
// Reads colour codes; knows nothing of what runs in the terminal.

const cell = { width: 8.4, height: 18 };
const palette: Readonly<Record<string, string>> = {
  "31": "#e06c75",
  "32": "#98c379",
  "33": "#d19a66",
  "34": "#61afef",
  "35": "#c678dd",
  "36": "#56b6c2",
};

interface Style {
  readonly colour: string;
  readonly bold: boolean;
  readonly faint: boolean;
  readonly inverse: boolean;
}

const usual: Style = { colour: "#d7dae0", bold: false, faint: false, inverse: false };

const csiStart = String.fromCharCode(27);
const pieces = new RegExp(`${csiStart}\\[([\\d;]*)m|([^${csiStart}]+)`, "gu");

/** Draws the rows of a screen, colour codes included. */
export function drawScreen(screen: string, columns: number, title: string): string {
  const rows = screen.replace(/\s+$/, "").split("\n");
  const width = Math.ceil(columns * cell.width) + 24;
  const height = rows.length * cell.height + 24;
  let style = usual;
  const texts = rows.map((row, at) => {
    const spans: string[] = [];
    let column = 0;
    for (const [, codes, text] of row.matchAll(pieces)) {
      if (codes !== undefined) style = codes.split(";").reduce(applyCode, style);
      else if (text !== undefined) {
        spans.push(drawSpan(text, column, at, style));
        column += [...text].length;
      }
    }
    return spans.join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, monospace" font-size="14">`,
    `<title>${title}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="#1f2329"/>`,
    ...texts.filter((text) => text !== ""),
    "</svg>",
    "",
  ].join("\n");
}

function applyCode(style: Style, code: string): Style {
  if (code === "" || code === "0") return usual;
  if (code === "1") return { ...style, bold: true };
  if (code === "2") return { ...style, faint: true };
  if (code === "22") return { ...style, bold: false, faint: false };
  if (code === "7") return { ...style, inverse: true };
  if (code === "27") return { ...style, inverse: false };
  if (code === "39") return { ...style, colour: usual.colour };
  return { ...style, colour: palette[code] ?? style.colour };
}

function drawSpan(text: string, column: number, row: number, style: Style): string {
  const x = (12 + column * cell.width).toFixed(1);
  const y = 12 + row * cell.height;
  const length = ([...text].length * cell.width).toFixed(1);
  const back = style.inverse
    ? `<rect x="${x}" y="${y}" width="${length}" height="${cell.height}" fill="${style.colour}"/>`
    : "";
  if (text.trim() === "") return back;
  const fill = style.inverse ? "#1f2329" : style.colour;
  const weight = style.bold ? ' font-weight="bold"' : "";
  const opacity = style.faint ? ' opacity="0.6"' : "";
  const shown = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `${back}<text x="${x}" y="${y + 13}" fill="${fill}"${weight}${opacity} textLength="${length}" xml:space="preserve">${shown}</text>`;
}
