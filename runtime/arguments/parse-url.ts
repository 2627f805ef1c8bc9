// Parses URLs without throwing. URL.canParse is not used: on Node 20 it refuses some host names
// beyond ASCII once it has been called often enough to be compiled.

/** The URL that a text names, or null where it names none. */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
