import {
  composeMarkdown,
  hashCarriedBlocks,
  hashSource,
  splitMarkdown,
  unknownSource,
  type Revision,
  type TranslatableText,
} from '@comunal/content/translation';
import type { AcceptedText } from '../exchange-part.ts';

/** A text as it will be, with what it follows. */
export interface RevisedText {
  readonly text: TranslatableText;
  /** The translation; undefined where there is none, or not all of it. */
  readonly target: string | undefined;
  /** What the revision records of it, block by block; undefined where it names it not. */
  readonly hashes: readonly string[] | undefined;
  /** The hash that the revision records of the blocks that are the same in every language. */
  readonly carried: string | undefined;
  /** The number of blocks that have a translation, where that is not all of them and one was accepted. */
  readonly incomplete: number | undefined;
}

/**
 * Revises a text by the translations that were accepted of its units.
 *
 * @param text - The text as it is.
 * @param accepted - Translations by the id of their unit.
 * @param revision - What was recorded of the entry. Without one, a text that is there counts as one that follows its source,
 * as it does for readers.
 */
export function reviseText(
  text: TranslatableText,
  accepted: ReadonlyMap<string, AcceptedText>,
  revision: Revision | undefined,
): RevisedText {
  const { units } = text;
  const [whole] = units;
  if (!units.some(({ id }) => accepted.has(id))) return keepText(text, revision);
  const isWhole = whole?.segment === undefined;
  if (whole && isWhole) {
    const change = accepted.get(whole.id);
    const target = change && fitTarget(change.target, text.source);
    const hashes = change ? hashWhole(text, change.source) : undefined;
    const isKnown = change?.source !== undefined && text.isMarkdown;
    const carried = isKnown ? hashCarriedBlocks(change.source) : undefined;
    return { text, target, hashes, carried, incomplete: undefined };
  }
  const targets = units.map(({ id, source, target }) => {
    const wanted = fitTarget(accepted.get(id)?.target ?? target, source);
    return wanted === '' ? undefined : wanted;
  });
  const target = composeMarkdown(
    hasFormerBlocks(text) ? { ...text, target: undefined } : text,
    targets,
  );
  if (target === undefined) {
    const incomplete = targets.filter((each) => each !== undefined).length;
    return { ...keepText(text, revision), incomplete };
  }
  const hashes = units.map(({ id, hash = unknownSource, recorded }) => {
    const change = accepted.get(id);
    if (change) return hashFollowed(change.source);
    return recorded ?? (revision === undefined ? hash : unknownSource);
  });
  const isRead = target === text.target && units.every(({ id }) => accepted.has(id));
  const isCarried =
    revision === undefined || isRead || hashOfCarried(text, target) === text.carriedHash;
  const carried = isCarried ? text.carriedHash : text.recordedCarried;
  return { text, target, hashes, carried, incomplete: undefined };
}

/**
 * Whether a translation has the blocks that are the same in every language as its source had them, and has them no more. Translators do not
 * see them: those of the source take their place.
 */
function hasFormerBlocks(text: TranslatableText): boolean {
  const { isMarkdown, target, carriedHash, recordedCarried } = text;
  return (
    isMarkdown &&
    target !== undefined &&
    recordedCarried !== undefined &&
    recordedCarried !== carriedHash &&
    recordedCarried === hashCarriedBlocks(target)
  );
}

function hashOfCarried({ isMarkdown }: TranslatableText, target: string): string | undefined {
  return isMarkdown ? hashCarriedBlocks(target) : undefined;
}

/** Keeps a text and what was recorded of it, which stands under another name where the item of a list has moved. */
function keepText(text: TranslatableText, revision: Revision | undefined): RevisedText {
  const { target, field, units, targetSegments, matches, currentHashes } = text;
  const carried = revision ? text.recordedCarried : text.carriedHash;
  const kept = { text, target, carried, incomplete: undefined };
  if (target === undefined) return { ...kept, hashes: undefined };
  if (!revision) return { ...kept, hashes: currentHashes };
  if (!matches || units.every(({ recorded }) => recorded === undefined))
    return { ...kept, hashes: revision.get(field) };
  const own = revision.get(field);
  const hashes = targetSegments.map((_, index) => {
    const unit = units[matches.indexOf(index)];
    return unit?.recorded ?? own?.[index] ?? unknownSource;
  });
  return { ...kept, hashes };
}

function hashFollowed(source: string | undefined): string {
  return source === undefined ? unknownSource : hashSource(source);
}

function hashWhole(text: TranslatableText, source: string | undefined): readonly string[] {
  if (source === undefined || !text.isMarkdown) return [hashFollowed(source)];
  return splitMarkdown(source).map((segment) => hashSource(segment.text));
}

/** Gives a translation the line ends of content, and the spaces around it that its source has. */
function fitTarget(target: string, source: string): string {
  const words = target.replaceAll(/\r\n?/g, '\n').trim();
  if (words === '') return '';
  const before = /^\s*/.exec(source)?.[0] ?? '';
  const after = /\s*$/.exec(source)?.[0] ?? '';
  return before + words + after;
}

/** Whether a text will say something else than its source does now. */
export function isStaleAfter({ text, target, hashes, carried }: RevisedText): boolean {
  if (target === undefined) return false;
  const current = text.segments.map((segment) => hashSource(segment.text));
  const followed = hashes ?? [];
  const isKnown = (hash: string): boolean => hash !== unknownSource;
  return (
    carried !== text.carriedHash ||
    current.some((hash) => !followed.includes(hash)) ||
    (text.isMarkdown && followed.some((hash) => isKnown(hash) && !current.includes(hash)))
  );
}
