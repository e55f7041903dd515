import { figureSchema, type Figure } from '@comunal/schemas';
import { parse } from 'yaml';
import { editList } from '../content-file/edit-list.ts';
import { kindOf } from './figure-kind.ts';

/**
 * Puts a figure into the text of an entry: in place of the one of its kind, of which value and date change and all else stays,
 * or after the others.
 * @param known - The figures that the entry has, in their order.
 * @returns The new text, the same where nothing changes; undefined when somebody has to do it by hand.
 */
export function putFigure(
  text: string,
  known: readonly Figure[],
  figure: Figure,
): string | undefined {
  const at = known.findIndex((each) => kindOf(each) === kindOf(figure));
  const before = known[at];
  if (!before) return editList(text, 'figures', { append: written(figure) });
  if (typeof figure.date !== 'string') return undefined;
  if (before.value === figure.value && before.date === figure.date) return text;
  const { value, date } = figure;
  return editList(text, 'figures', { at, set: { value, date } });
}

/** A figure as people write it: without what goes without saying. */
function written({ approximate, ...figure }: Figure): Readonly<Record<string, unknown>> {
  return { ...figure, ...(approximate && { approximate }) };
}

/** The figures that stand in a text, as the schema reads them; none when there is no such list. */
export function figuresIn(text: string): readonly Figure[] {
  const yaml = /^---[ \t]*\r?\n(.*?)^---[ \t]*$/ms.exec(text)?.[1] ?? text;
  const fields = parse(yaml) as { readonly figures?: readonly unknown[] } | null;
  return (fields?.figures ?? []).flatMap((each) => figureSchema.safeParse(each).data ?? []);
}
