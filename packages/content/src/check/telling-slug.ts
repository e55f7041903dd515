import { isVisible, type LocalizedName } from '@comunal/schemas';
import type { Finding } from '../model/finding.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { CheckInput } from './check-input.ts';

/** Shorter words, such as articles and prepositions, tell nothing. */
const minWordLength = 4;

/** Reports `telling-slug`: a link preview keeps back the title, and the address, which every preview is shown with, says it. */
export function* checkTellingSlugs({ graph }: CheckInput): Generator<Finding> {
  for (const { raw, entry } of graph.records) {
    if (!isVisible(entry.visibility) || !('preview' in entry) || !entry.preview) continue;
    const { title, hidden } = entry.preview;
    if (!hidden && title === undefined) continue;
    const visible = hidden ? new Set<string>() : toWords(title);
    const kept = toWords(entry.title);
    const value = entry.slug.split('-').find((word) => kept.has(word) && !visible.has(word));
    if (value !== undefined)
      yield createEntryFinding(raw, {
        code: 'telling-slug',
        path: ['preview'],
        target: 'key',
        values: { value },
      });
  }
}

/** The words of a title in every language, spelled as in a slug. */
function toWords(title: LocalizedName | undefined): Set<string> {
  const texts = typeof title === 'string' ? [title] : Object.values(title ?? {});
  const words = texts.flatMap((text) =>
    text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .split(/[^a-z0-9]+/i),
  );
  const telling = words.filter((word) => word.length >= minWordLength || isAcronym(word));
  return new Set(telling.map((word) => word.toLowerCase()));
}

/** Whether a word is an acronym, such as VIH, which may tell more than the rest. */
function isAcronym(word: string): boolean {
  return /^[A-Z][A-Z0-9]+$/.test(word);
}
