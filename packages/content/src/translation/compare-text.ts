import { hashSource } from './hash-source.ts';
import { isKnownSource, toItemName, type Revision } from './revision.ts';
import { splitMarkdown, type MarkdownSegment } from './split-markdown.ts';

/** A source text in its segments, compared with the revision that its translation follows. */
export interface ComparedText {
  readonly segments: readonly HashedSegment[];
  /** The hashes that were recorded with the translation; `undefined` when none were. */
  readonly recorded: readonly string[] | undefined;
  /**
   * Whether the source says something else than what was translated: a segment has changed, or was added or deleted. Where no
   * revision is recorded nobody knows, and it is not.
   */
  readonly isStale: boolean;
}

/** A segment of a source text. */
export interface HashedSegment extends MarkdownSegment {
  readonly hash: string;
  /** Whether the segment is another one than those that were translated. */
  readonly isChanged: boolean;
}

/** What is compared of a text. */
export interface ComparableText {
  readonly field: string;
  readonly isMarkdown: boolean;
}

/** Compares a source text with the revision of a translation. */
export function compareText(
  { field, isMarkdown }: ComparableText,
  source: string,
  revision: Revision | undefined,
): ComparedText {
  const parts = isMarkdown ? splitMarkdown(source) : [wholeSegment(source)];
  const hashed = parts.map((part) => ({ ...part, hash: hashSource(part.text) }));
  const hashes = hashed.map(({ hash }) => hash);
  const recorded = revision && findRecorded(revision, field, hashes);
  const isOther =
    recorded !== undefined &&
    isMarkdown &&
    findMissing(recorded, hashes).some(
      (isMissing, index) => isMissing && isKnownSource(recorded[index] ?? ''),
    );
  const changed = findMissing(hashes, recorded ?? []);
  const segments = hashed.map((part, index) => ({
    ...part,
    isChanged: revision !== undefined && changed[index] === true,
  }));
  return { segments, recorded, isStale: isOther || segments.some(({ isChanged }) => isChanged) };
}

/** The whole of a text as one segment. */
export function wholeSegment(text: string): MarkdownSegment {
  return { kind: 'text', start: 0, end: text.length, text };
}

/**
 * Finds the hashes of a text in a revision. The items of a list move, and take their translations along: of the items of the same
 * list, that is the one that has most in common with the text.
 */
function findRecorded(
  revision: Revision,
  field: string,
  hashes: readonly string[],
): readonly string[] | undefined {
  const own = revision.get(field);
  const name = toItemName(field);
  const countMissing = (recorded: readonly string[]): number =>
    findMissing(hashes, recorded).filter(Boolean).length;
  let [best, fewest] = [own, own ? countMissing(own) : hashes.length];
  if (name === field || fewest === 0) return own;
  for (const [sibling, recorded] of revision) {
    if (toItemName(sibling) !== name) continue;
    const missing = countMissing(recorded);
    if (missing < fewest) [best, fewest] = [recorded, missing];
  }
  return best;
}

/** Which hashes of a list another one has not, or not as often. */
function findMissing(hashes: readonly string[], others: readonly string[]): readonly boolean[] {
  const counts = new Map<string, number>();
  for (const hash of others) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return hashes.map((hash) => {
    const count = counts.get(hash) ?? 0;
    counts.set(hash, count - 1);
    return count <= 0;
  });
}
