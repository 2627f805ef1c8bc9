// How many columns text takes in a terminal, colour codes not counted.

const colourCode = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g");
const plain = /^[ -~]*$/;
const joined = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u;
const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

/** Text without its colour codes. */
function stripColours(shown: string): string {
  return shown.replace(colourCode, "");
}

/** The columns of one character. */
export function measureChar(char: string): number {
  if (plain.test(char)) return 1;
  if (joined.test(char)) return 0;
  return wide.test(char) ? 2 : 1;
}

/** The columns of a text. */
export function measureText(shown: string): number {
  const bare = stripColours(shown);
  if (plain.test(bare)) return bare.length;
  let columns = 0;
  for (const char of bare) columns += measureChar(char);
  return columns;
}
