import type { CaptionNote } from '@comunal/captions';
import { hashSource } from '@comunal/content/translation';

/** What a translated caption file says of its source, in comments that no site publishes. */
export interface CaptionRevision {
  /** The revision of the whole source. */
  readonly whole: string | undefined;
  /** The hashes of the sentences that are translated as they are now. */
  readonly sentences: ReadonlySet<string> | undefined;
}

const SOURCE = /^comunal-source: ([\da-f]{16})$/;
const SENTENCES = /^comunal-sentences:\s+((?:[\w-]{4}\s*)*)$/;
/** Stands where no sentence is translated as it is now. */
const NONE = '----';
const HASHES_IN_A_LINE = 16;

/** Reads what a caption file says of its source. */
export function readCaptionRevision(notes: readonly CaptionNote[]): CaptionRevision {
  let whole: string | undefined;
  let sentences: Set<string> | undefined;
  for (const { text } of notes) {
    whole = SOURCE.exec(text.trim())?.[1] ?? whole;
    const hashes = SENTENCES.exec(text.trim())?.[1];
    if (hashes !== undefined)
      sentences = new Set(hashes.replaceAll(/\s/g, '').match(/.{4}/g) ?? []);
  }
  return { whole, sentences };
}

/** Writes what a caption file says of its source in place of what it said. */
export function writeCaptionRevision(
  text: string,
  { whole, sources }: { readonly whole: string | undefined; readonly sources: readonly string[] },
): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const blocks = text.split(/(?:\r?\n){2,}/);
  const separators = text.match(/(?:\r?\n){2,}/g) ?? [];
  let rest = '';
  for (const [index, block] of blocks.entries()) {
    const body = block.replace(/^NOTE\s/, '').trim();
    const isOwn = block.startsWith('NOTE') && (SOURCE.test(body) || SENTENCES.test(body));
    if (!isOwn) rest += block + (separators[index] ?? '');
  }
  const notes = [
    ...(whole === undefined ? [] : [`NOTE comunal-source: ${whole}`]),
    ['NOTE', 'comunal-sentences:', ...toLines(sources)].join(end),
  ];
  const head = /^[^]*?(?:\r?\n){2,}/.exec(rest)?.[0] ?? `${rest.trimEnd()}${end}${end}`;
  return head + notes.map((note) => note + end + end).join('') + rest.slice(head.length);
}

function toLines(sources: readonly string[]): string[] {
  const hashes = sources.length > 0 ? [...new Set(sources.map(hashSource))] : [NONE];
  return Array.from({ length: Math.ceil(hashes.length / HASHES_IN_A_LINE) }, (_, line) =>
    hashes.slice(line * HASHES_IN_A_LINE, (line + 1) * HASHES_IN_A_LINE).join(''),
  );
}
