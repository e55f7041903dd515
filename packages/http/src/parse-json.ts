/**
 * Parses JSON; undefined when it is invalid: a response that was cut off, a file that somebody else wrote.
 * @param text - Any text.
 *
 * @example
 * ```ts
 * import { parseJson } from '@comunal/http';
 *
 * console.log(parseJson('{ "name": "charla" }')); // → { name: 'charla' }
 * console.log(parseJson('{ "name": "cha')); // → undefined
 * ```
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
