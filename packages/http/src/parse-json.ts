/** JSON, or undefined for what is none: an answer that was cut off on the way, a file that somebody else wrote. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
