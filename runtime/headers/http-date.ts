// Reads the three forms of an HTTP date (RFC 9110 section 5.6.7).

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const time = "(?<h>\\d{2}):(?<m>\\d{2}):(?<s>\\d{2})";
const month = `(?<month>${months.join("|")})`;

const forms: readonly RegExp[] = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  new RegExp(`^[a-z]{3}, (?<day>\\d{2}) ${month} (?<year>\\d{4}) ${time} GMT$`, "i"),
  // Sunday, 06-Nov-94 08:49:37 GMT, of RFC 850
  new RegExp(`^[a-z]{6,9}, (?<day>\\d{2})-${month}-(?<year>\\d{2}) ${time} GMT$`, "i"),
  // Sun Nov  6 08:49:37 1994, of C's asctime
  new RegExp(`^[a-z]{3} ${month} (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`, "i"),
];

/**
 * The instant that an HTTP date names; null where it is none, such as the 31st of April.
 *
 * @param now - says which century a year of two digits is in: never over 50 years ahead
 */
export function parseHttpDate(text: string, now: Date): Date | null {
  for (const form of forms) {
    const { day, month, year, h, m, s } = form.exec(text.trim())?.groups ?? {};
    if (day === undefined || month === undefined || year === undefined) continue;
    const index = months.indexOf(month.toLowerCase());
    const fullYear = year.length === 2 ? expandYear(Number(year), now) : Number(year);
    return instantOf([fullYear, index, Number(day)], [Number(h), Number(m), Number(s)]);
  }
  return null;
}

type Triple = readonly [number, number, number];

function instantOf([year, month, day]: Triple, [hour, minute, second]: Triple): Date | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  if (date.getUTCMonth() !== month) return null; // no such day
  if (hour > 23 || minute > 59 || second > 60) return null; // 60 is a leap second
  date.setUTCHours(hour, minute, second);
  return date;
}

function expandYear(digits: number, now: Date): number {
  const year = now.getUTCFullYear();
  const guess = year - (year % 100) + digits;
  if (guess > year + 50) return guess - 100;
  return guess <= year - 50 ? guess + 100 : guess;
}
