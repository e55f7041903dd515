import { hashSource } from './hash-source.ts';
import { isKnownSource, toCarriedName, toItemName, type Revision } from './revision.ts';
import { splitBlocks, wholeSegment, type MarkdownSegment } from './split-markdown.ts';

/** A source text in its segments, compared with the revision that its translation follows. */
export interface ComparedText {
  readonly segments: readonly HashedSegment[];
  /** The hashes that were recorded with the translation; `undefined` when none were. */
  readonly recorded: readonly string[] | undefined;
  /** The hash of the blocks that are the same in every language; `undefined` where there are none. */
  readonly carriedHash: string | undefined;
  /** The hash of those blocks that was recorded with the translation. */
  readonly recordedCarried: string | undefined;
  /**
   * Whether the source says something else than what was translated: a segment or a block that is carried over has changed, or
   * was added or deleted. Where no revision is recorded nobody knows, and it is not.
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
  const { segments: parts, carriedHash } = isMarkdown
    ? splitBlocks(source)
    : { segments: [wholeSegment(source)], carriedHash: undefined };
  const hashed = parts.map((part) => ({ ...part, hash: hashSource(part.text) }));
  const hashes = hashed.map(({ hash }) => hash);
  const recordedField = revision && findRecordedField(revision, field, hashes);
  const recorded = revision?.get(recordedField ?? '');
  const recordedCarried = revision?.get(toCarriedName(recordedField ?? ''))?.join('');
  const isCarriedOther = recorded !== undefined && recordedCarried !== carriedHash;
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
  const isStale = isOther || isCarriedOther || segments.some(({ isChanged }) => isChanged);
  return { segments, recorded, carriedHash, recordedCarried, isStale };
}

/**
 * Finds the name of a text in a revision. The items of a list move, and take their translations along: of the items of the same
 * list, that is the one that has most in common with the text.
 */
function findRecordedField(
  revision: Revision,
  field: string,
  hashes: readonly string[],
): string | undefined {
  const own = revision.get(field);
  const name = toItemName(field);
  const countMissing = (recorded: readonly string[]): number =>
    findMissing(hashes, recorded).filter(Boolean).length;
  const ownField = own && field;
  let [best, fewest] = [ownField, own ? countMissing(own) : hashes.length];
  if (name === field || fewest === 0) return ownField;
  for (const [sibling, recorded] of revision) {
    if (toItemName(sibling) !== name) continue;
    const missing = countMissing(recorded);
    if (missing < fewest) [best, fewest] = [sibling, missing];
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
