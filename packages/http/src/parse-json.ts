/** Parses JSON; undefined when it is invalid: a response that was cut off, a file that somebody else wrote. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
