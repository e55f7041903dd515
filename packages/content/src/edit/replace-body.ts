/**
 * Replaces the text below the front matter. What is the same at its beginning and its end stays as it was written, byte for
 * byte, and what is new gets the line ends of the file.
 *
 * @param text - A Markdown file.
 * @param start - Where the body begins in it.
 * @param before - The body, with `\n` line ends and without empty lines around it.
 * @param after - The new body, in the same form.
 */
export function replaceBody(text: string, start: number, before: string, after: string): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (before === '') return appendBody(text, after, newline);
  const head = countSame(before, after, Math.min(before.length, after.length));
  const tail = countSameAtEnd(before, after, Math.min(before.length, after.length) - head);
  const changed = after.slice(head, after.length - tail).replaceAll('\n', newline);
  const from = toOffset(text, start, head);
  const to = toOffset(text, from, before.length - tail - head);
  return text.slice(0, from) + changed + text.slice(to);
}

function appendBody(text: string, body: string, newline: string): string {
  const above = text.trimEnd();
  const gap = above === '' ? '' : newline + newline;
  return above + gap + body.replaceAll('\n', newline) + newline;
}

function countSame(a: string, b: string, limit: number): number {
  let length = 0;
  while (length < limit && a[length] === b[length]) length++;
  // Half of a line end or of a surrogate pair is no place to part a text.
  while (length > 0 && /[\uD800-\uDBFF]/.test(a[length - 1] ?? '')) length--;
  return length;
}

function countSameAtEnd(a: string, b: string, limit: number): number {
  let length = 0;
  while (length < limit && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  while (length > 0 && /[\uDC00-\uDFFF]/.test(a[a.length - length] ?? '')) length--;
  return length;
}

/** The offset in a file after a number of characters of its text, in which each line end is one. */
function toOffset(text: string, start: number, count: number): number {
  let offset = start;
  for (let left = count; left > 0; left--) offset += text.startsWith('\r\n', offset) ? 2 : 1;
  return offset;
}
