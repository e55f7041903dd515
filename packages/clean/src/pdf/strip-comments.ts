const code = (character: string): number => character.charCodeAt(0);

const PERCENT = code('%');
const OPEN = code('(');
const CLOSE = code(')');
const BACKSLASH = code('\\');
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** A picture between the instructions, whose bytes can look like anything. */
const INLINE_PICTURE = /(?:^|[\s\]>)}])BI(?=[\s/])/;

/**
 * Removes comments from drawing instructions, which nobody sees. Where a picture stands between them, they stay.
 * @returns The same bytes where there is no comment.
 */
export function stripComments(bytes: Buffer): Buffer {
  if (!bytes.includes(PERCENT) || INLINE_PICTURE.test(bytes.toString('latin1'))) return bytes;
  const copy = Buffer.alloc(bytes.length);
  let length = 0;
  let depth = 0;
  for (let position = 0; position < bytes.length; position += 1) {
    const byte = bytes[position] ?? 0;
    if (depth === 0 && byte === PERCENT) {
      // What ends the line parts the words around the comment.
      position = findLineEnd(bytes, position) - 1;
      continue;
    }
    if (byte === OPEN) depth += 1;
    else if (byte === CLOSE) depth = Math.max(0, depth - 1);
    copy[length] = byte;
    length += 1;
    if (depth > 0 && byte === BACKSLASH && position + 1 < bytes.length) {
      position += 1;
      copy[length] = bytes[position] ?? 0;
      length += 1;
    }
  }
  return length === bytes.length ? bytes : copy.subarray(0, length);
}

function findLineEnd(bytes: Buffer, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) end += 1;
  return end;
}
