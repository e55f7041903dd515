import { figureSchema, type Figure } from '@comunal/schemas';
import { parse } from 'yaml';
import { editList, findYaml } from '../content-file/edit-list.ts';
import { dayOf, kindOf } from './figure-kind.ts';

/**
 * Writes a figure into the text of an entry. It replaces `value`, `date` and `approximate` of the latest reading of its kind
 * and keeps everything else; without such a reading it is appended. An earlier reading never replaces a later one.
 *
 * @param text - The YAML of an entry, or Markdown with front matter.
 * @param figure - A figure whose date is a day, to replace an earlier reading.
 * @returns The new text, which equals `text` when nothing changes; undefined when the file has to be edited by hand.
 * @example
 * ```ts
 * import { putFigure } from '@comunal/workflows';
 *
 * const views = { metric: 'views', approximate: false, method: 'count', date: '2026-11-25' } as const;
 * const figure = { ...views, value: 35, platform: 'Internet Archive' };
 * console.log(putFigure('of: event/charla # la de octubre', figure)?.trimEnd());
 * // → of: event/charla # la de octubre
 * //   figures:
 * //   - { metric: views, method: count, date: "2026-11-25", value: 35, platform: "Internet Archive" }
 * ```
 */
export function putFigure(text: string, figure: Figure): string | undefined {
  const known = readFigures(text);
  const index = findReading(known, figure);
  const current = known[index];
  if (!current) return editList(text, 'figures', { append: withoutDefaults(figure) });
  if (typeof figure.date !== 'string') return undefined;
  const { value, date, approximate } = figure;
  const isAsExact = current.approximate === approximate;
  if (isAsExact && current.value === value && current.date === date) return text;
  const set = { value, date, ...(!isAsExact && { approximate }) };
  return editList(text, 'figures', { index, set });
}

/** Returns the index of the latest reading of the same kind that is no newer than `figure`, or -1 when there is none. */
function findReading(known: readonly (Figure | undefined)[], figure: Figure): number {
  let latest = -1;
  for (const [index, reading] of known.entries()) {
    if (!reading || kindOf(reading) !== kindOf(figure) || dayOf(reading) > dayOf(figure)) continue;
    if (latest < 0 || dayOf(reading) >= dayOf(known[latest] ?? reading)) latest = index;
  }
  return latest;
}

/** Leaves out what people do not write, since it is the default. */
function withoutDefaults({ approximate, ...figure }: Figure): Readonly<Record<string, unknown>> {
  return { ...figure, ...(approximate && { approximate }) };
}

/** Reads the figures of an entry in their order; an item that is not a valid figure is undefined. */
function readFigures(text: string): readonly (Figure | undefined)[] {
  try {
    const fields = parse(text.slice(...findYaml(text))) as { readonly figures?: unknown } | null;
    const list = Array.isArray(fields?.figures) ? fields.figures : [];
    return list.map((item) => figureSchema.safeParse(item).data);
  } catch {
    return []; // A file that cannot be parsed is not edited either.
  }
}
