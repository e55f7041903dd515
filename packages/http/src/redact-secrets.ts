const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
};
/** UTF-8 sequences are read whole. */
const percent =
  /%(?:[0-7][\da-f]|[cd][\da-f]%[89ab][\da-f]|e[\da-f](?:%[89ab][\da-f]){2}|f[0-7](?:%[89ab][\da-f]){3})/gi;

/** How a character may be written in a form, an address, JSON and HTML. They are not mixed: `\b` is two letters in a form. */
const encodings: readonly (readonly [pattern: RegExp, read: (escape: string) => string])[] = [
  [
    new RegExp(`${percent.source}|\\+`, 'gi'),
    (escape) => (escape === '+' ? ' ' : decodeURIComponent(escape)),
  ],
  [percent, decodeURIComponent],
  [/\\u[\da-f]{4}|\\["\\/bfnrt]/gi, (escape) => String(JSON.parse(`"${escape.toLowerCase()}"`))],
  [
    /&(?:#\d{1,7}|#x[\da-f]{1,6}|quot|amp|lt|gt|apos);/gi,
    (escape) =>
      named[escape.slice(1, -1).toLowerCase()] ??
      String.fromCodePoint(Number(escape.slice(2, -1).replace(/^x/i, '0x'))),
  ],
];
/** A text may be encoded in another one, such as JSON in JSON. */
const maxDepth = 2;
/** A shorter secret would mask half of each sentence. */
const minSecretLength = 3;
const mask = '•••';

/** A text, and for each of its UTF-16 units the part of the original that it stands for. */
interface Decoded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Redacts secrets in a text, as they are and in every encoding in which a client sends them or a server repeats them: as a
 * form, percent-encoded in either case, as JSON and as HTML, also one in another.
 *
 * @param text - What a person or a log is about to be shown.
 * @param secrets - Passwords, keys and tokens. One of fewer than three characters is left in: it would mask half of each sentence.
 * @returns The text, with three dots in place of each secret.
 * @example
 * ```ts
 * import { redactSecrets } from '@comunal/http/node';
 *
 * const line = 'GET /login?key=clave%20secreta failed';
 * console.log(redactSecrets(line, ['clave secreta'])); // → GET /login?key=••• failed
 * ```
 */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  const wanted = secrets.filter(({ length }) => length >= minSecretLength);
  if (wanted.length === 0) return text;
  const ranges = readings(text).flatMap((reading) => rangesIn(reading, wanted));
  let redacted = '';
  let end = 0;
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    if (range.start >= end) redacted += text.slice(end, range.start) + mask;
    end = Math.max(end, range.end);
  }
  return redacted + text.slice(end);
}

/** The text, and whatever it says when it is decoded. */
function readings(text: string): Decoded[] {
  const indices = [...Array(text.length).keys()];
  let last: Decoded[] = [{ text, starts: indices, ends: indices.map((index) => index + 1) }];
  const all = [...last];
  for (let depth = 0; depth < maxDepth; depth++) {
    last = last.flatMap((reading) =>
      encodings
        .map(([pattern, read]) => decode(reading, pattern, read))
        .filter((decoded) => decoded.text !== reading.text),
    );
    all.push(...last);
  }
  return all;
}

function decode(
  { text, starts, ends }: Decoded,
  pattern: RegExp,
  read: (escape: string) => string,
): Decoded {
  const parts: string[] = [];
  const decodedStarts: number[] = [];
  const decodedEnds: number[] = [];
  let done = 0;
  const copyUntil = (end: number): void => {
    parts.push(text.slice(done, end));
    for (; done < end; done++) {
      decodedStarts.push(starts[done] ?? 0);
      decodedEnds.push(ends[done] ?? 0);
    }
  };
  for (const { 0: escape, index } of text.matchAll(pattern)) {
    const character = readOrKeep(escape, read);
    if (character === escape) continue;
    copyUntil(index);
    done = index + escape.length;
    parts.push(character);
    for (let unit = 0; unit < character.length; unit++) {
      decodedStarts.push(starts[index] ?? 0);
      decodedEnds.push(ends[done - 1] ?? 0);
    }
  }
  copyUntil(text.length);
  return { text: parts.join(''), starts: decodedStarts, ends: decodedEnds };
}

/** An escape that stands for no character is left as it is. */
function readOrKeep(escape: string, read: (escape: string) => string): string {
  try {
    return read(escape);
  } catch {
    return escape;
  }
}

function rangesIn({ text, starts, ends }: Decoded, secrets: readonly string[]) {
  const ranges: { readonly start: number; readonly end: number }[] = [];
  for (const secret of secrets) {
    for (let index = text.indexOf(secret); index >= 0; index = text.indexOf(secret, index + 1))
      ranges.push({ start: starts[index] ?? 0, end: ends[index + secret.length - 1] ?? 0 });
  }
  return ranges;
}
