import { push } from '../link/content-graph.ts';
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

/**
 * Compares a source text with the revision of a translation.
 *
 * @param followed - Fields of the revision that other texts follow, as `listFollowed` gives them: none has moved here.
 */
export function compareText(
  { field, isMarkdown }: ComparableText,
  source: string,
  revision: Revision | undefined,
  followed: ReadonlySet<string> = new Set(),
): ComparedText {
  const { segments: parts, carriedHash } = isMarkdown
    ? splitBlocks(source)
    : { segments: [wholeSegment(source)], carriedHash: undefined };
  const hashed = parts.map((part) => ({ ...part, hash: hashSource(part.text) }));
  const hashes = hashed.map(({ hash }) => hash);
  const recordedField = revision && findRecordedField(revision, field, hashes, followed);
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
 * Lists the fields of a revision that are in the lists of an entry as they were. An item that says the same as one of them is a
 * copy, and none that has moved.
 */
export function listFollowed(
  sources: Iterable<ComparableText & { readonly source: string }>,
  revision: Revision,
): ReadonlySet<string> {
  const followed = new Set<string>();
  for (const { field, isMarkdown, source } of sources) {
    const recorded = revision.get(field);
    if (!recorded || toItemName(field) === field) continue;
    const parts = isMarkdown ? splitBlocks(source).segments : [wholeSegment(source)];
    const hashes = parts.map(({ text }) => hashSource(text));
    if (!findMissing(hashes, recorded).includes(true)) followed.add(field);
  }
  return followed;
}

/**
 * Finds the name of a text in a revision. The items of a list move, and take their translations along: of the items of the same
 * list, that is the one that has most in common with the text.
 */
function findRecordedField(
  revision: Revision,
  field: string,
  hashes: readonly string[],
  followed: ReadonlySet<string>,
): string | undefined {
  const own = revision.get(field);
  const name = toItemName(field);
  const countMissing = (recorded: readonly string[]): number =>
    findMissing(hashes, recorded).filter(Boolean).length;
  const ownField = own && field;
  let [best, fewest] = [ownField, own ? countMissing(own) : hashes.length];
  if (name === field || fewest === 0) return ownField;
  const fields = indexItems(revision).get(name);
  for (const sibling of new Set(hashes.flatMap((hash) => fields?.get(hash) ?? []))) {
    if (followed.has(sibling)) continue;
    const missing = countMissing(revision.get(sibling) ?? []);
    if (missing < fewest) [best, fewest] = [sibling, missing];
  }
  return best;
}

/** Of each list, by each hash of its items the names of those that have it. */
type ItemIndex = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const itemIndexes = new WeakMap<Revision, ItemIndex>();

function indexItems(revision: Revision): ItemIndex {
  const known = itemIndexes.get(revision);
  if (known) return known;
  const index = new Map<string, Map<string, string[]>>();
  for (const [field, hashes] of revision) {
    const name = toItemName(field);
    const fields = index.get(name) ?? new Map<string, string[]>();
    index.set(name, fields);
    for (const hash of hashes) push(fields, hash, field);
  }
  itemIndexes.set(revision, index);
  return index;
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
