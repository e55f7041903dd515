import { alignSegments } from './align-segments.ts';
import type { ComparedText, HashedSegment } from './compare-text.ts';
import { unknownSource } from './hash-source.ts';
import { splitMarkdown, wholeSegment } from './split-markdown.ts';
import type { ContentUnit, TranslatableText } from './translatable-text.ts';

/** What units are created of. */
export interface UnitInput {
  /** `event/taller:title`. */
  readonly id: string;
  readonly isMarkdown: boolean;
  readonly source: string;
  readonly target: string | undefined;
  readonly compared: ComparedText;
}

type Units = Pick<
  TranslatableText,
  | 'units'
  | 'segments'
  | 'targetSegments'
  | 'matches'
  | 'isStale'
  | 'currentHashes'
  | 'carriedHash'
  | 'recordedCarried'
>;

/** Creates the units of a text: one, or one for each block of a Markdown text. */
export function createUnits({ id, isMarkdown, source, target, compared }: UnitInput): Units {
  const { segments, recorded, carriedHash, recordedCarried } = compared;
  const split = isMarkdown ? splitMarkdown : (text: string) => [wholeSegment(text)];
  const targetSegments = target === undefined ? [] : split(target);
  const matches =
    target === undefined
      ? segments.map(() => undefined)
      : alignSegments(segments, targetSegments, recorded);
  const isStale = target !== undefined && compared.isStale;
  const shared = { segments, targetSegments, matches, isStale, carriedHash, recordedCarried };
  if (!matches) {
    const unit = { id, source, target: target ?? '', segment: undefined, isStale };
    return {
      ...shared,
      units: [{ ...unit, hash: undefined, recorded: undefined }],
      currentHashes: segments.map(({ hash }) => hash),
    };
  }
  const units = segments.map(({ text, hash, isChanged }, index): ContentUnit => {
    const match = matches[index];
    const translated = match === undefined ? undefined : targetSegments[match]?.text;
    return {
      id: isMarkdown ? `${id}.${index}` : id,
      source: text,
      target: translated ?? '',
      segment: isMarkdown ? index : undefined,
      hash,
      recorded: match === undefined ? undefined : recorded?.[match],
      isStale: translated !== undefined && isChanged,
    };
  });
  return { ...shared, units, currentHashes: orderHashes(segments, targetSegments.length, matches) };
}

/** The hashes of segments in the order of their translations. */
function orderHashes(
  segments: readonly HashedSegment[],
  targetCount: number,
  matches: readonly (number | undefined)[],
): readonly string[] {
  const hashes = Array.from({ length: targetCount }, () => unknownSource);
  for (const [index, { hash }] of segments.entries()) {
    const match = matches[index];
    if (match !== undefined) hashes[match] = hash;
  }
  return hashes;
}
