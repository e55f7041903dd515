import { figureSchema, type Figure } from '@comunal/schemas';
import { parse } from 'yaml';
import { editList, yamlOf } from '../content-file/edit-list.ts';
import { dayOf, kindOf } from './figure-kind.ts';

/**
 * Puts a figure into the text of an entry: in place of the last reading of its kind, of which value, date and whether it is
 * about so many change and all else stays, or after the others. No later reading gives way to an earlier one.
 * @returns The new text, the same where nothing changes; undefined when somebody has to do it by hand.
 */
export function putFigure(text: string, figure: Figure): string | undefined {
  const known = figuresIn(text);
  const at = placeOf(known, figure);
  const before = known[at];
  if (!before) return editList(text, 'figures', { append: written(figure) });
  if (typeof figure.date !== 'string') return undefined;
  const { value, date, approximate } = figure;
  const isAsExact = before.approximate === approximate;
  if (isAsExact && before.value === value && before.date === date) return text;
  const set = { value, date, ...(!isAsExact && { approximate }) };
  return editList(text, 'figures', { at, set });
}

/** The place of the last reading of this kind that is no newer than this one; -1 when there is none. */
function placeOf(known: readonly (Figure | undefined)[], figure: Figure): number {
  let found = -1;
  for (const [at, each] of known.entries()) {
    if (!each || kindOf(each) !== kindOf(figure) || dayOf(each) > dayOf(figure)) continue;
    if (found < 0 || dayOf(each) >= dayOf(known[found] ?? each)) found = at;
  }
  return found;
}

/** A figure as people write it: without what goes without saying. */
function written({ approximate, ...figure }: Figure): Readonly<Record<string, unknown>> {
  return { ...figure, ...(approximate && { approximate }) };
}

/** The figures that stand in a text, in their places; undefined for one that is none. */
function figuresIn(text: string): readonly (Figure | undefined)[] {
  try {
    const fields = parse(text.slice(...yamlOf(text))) as { readonly figures?: unknown } | null;
    const list = Array.isArray(fields?.figures) ? fields.figures : [];
    return list.map((each) => figureSchema.safeParse(each).data);
  } catch {
    return []; // what cannot be read is not edited either
  }
}
