import { applySplices } from '../edit/splice.ts';
import type { MarkdownSegment } from './split-markdown.ts';

/** A Markdown text, its segments, and those of its translation that belong to them. */
export interface AlignedMarkdown {
  /** The source as it is written. */
  readonly source: string;
  /** The blocks of the source. */
  readonly segments: readonly MarkdownSegment[];
  /** The translation as it is written, when there is one. */
  readonly target: string | undefined;
  /** The blocks of the translation. */
  readonly targetSegments: readonly MarkdownSegment[];
  /** As `alignSegments` returns it. */
  readonly matches: readonly (number | undefined)[] | undefined;
}

/**
 * Composes the translation of a Markdown text from the translations of its segments. Where the translation has the blocks of the source in the
 * same order, only the blocks that differ change in it; else it is composed anew, with what the source has between its blocks.
 *
 * @param text - The source and the translation as it is.
 * @param targets - The translation of each segment.
 * @returns `undefined` while a segment has no translation: half a text would be read as a whole one.
 * @example
 * ```ts
 * import { composeMarkdown, splitMarkdown } from '@comunal/content/translation';
 *
 * const source = 'Hola.\n\n---\n\nAdiós.';
 * const segments = splitMarkdown(source);
 * const text = { source, segments, target: undefined, targetSegments: [], matches: undefined };
 * console.log(composeMarkdown(text, ['Olá.', 'Tchau.']) === 'Olá.\n\n---\n\nTchau.'); // → true
 * ```
 */
export function composeMarkdown(
  text: AlignedMarkdown,
  targets: readonly (string | undefined)[],
): string | undefined {
  const { source, segments, target, targetSegments, matches } = text;
  const isInOrder =
    target !== undefined &&
    targetSegments.length === segments.length &&
    (matches?.every((match, index) => match === index) ?? false);
  const ranges = isInOrder ? targetSegments : segments;
  const splices = ranges.map(({ start, end }, index) => ({
    start,
    end,
    text: targets[index] ?? '',
  }));
  if (splices.some(({ text: translated }) => translated.trim() === '')) return undefined;
  return applySplices(isInOrder ? target : source, splices);
}
