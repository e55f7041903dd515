import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { formats } from '@comunal/i18n/lite/formats';
import type { ImportProblem } from '../import/import-problem.ts';

/** The sentence about a problem, and its language. */
export interface ImportProblemSentence {
  /** The sentence, with its values filled in. It is not escaped for HTML. */
  readonly text: string;
  /** The BCP 47 tag of the language that the sentence is in: another than the requested one where that lacks the sentence. */
  readonly language: string;
}

/**
 * Describes a problem that an import reports: where in the file it is, what it is, and what to do.
 *
 * @param problem - One of `problems`.
 * @param locale - Language of the sentence, as a BCP 47 tag. A language that lacks the sentence falls back along its
 *   fallback languages, then to Spanish; {@link translateProblem} says which one it is.
 * @example
 * ```ts
 * import { describeProblem } from '@comunal/formats/messages';
 *
 * console.log(describeProblem({ code: 'no-title', row: 4 }, 'en'));
 * // → Row 4: it has no title, so it was not imported. Add one.
 * ```
 */
export function describeProblem(problem: ImportProblem, locale: string): string {
  return translateProblem(problem, locale).text;
}

/**
 * As {@link describeProblem}, with the language of the sentence, for a `lang` attribute.
 *
 * @param problem - As for {@link describeProblem}.
 * @param locale - The wanted language, as a BCP 47 tag.
 * @example
 * ```ts
 * import { translateProblem } from '@comunal/formats/messages';
 *
 * console.log(translateProblem({ code: 'no-title', row: 4 }, 'fr').language); // → es
 * ```
 */
export function translateProblem(problem: ImportProblem, locale: string): ImportProblemSentence {
  const texts = createLiteI18n(locale, formats);
  const { code, row, item, post } = problem;
  const values = nameColumn(problem, texts);
  const isValueLeftOut = 'field' in values && !('value' in values) && !('zone' in values);
  // The values of a problem are those that the sentence of its code interpolates; a test covers all codes.
  const { text, language = 'es' } = (texts.translate as LooseTranslate)(
    isValueLeftOut && hasSentenceWithoutValue(code)
      ? `formats:withoutValue.${code}`
      : `formats:problem.${code}`,
    values,
  );
  if (row !== undefined)
    return { text: texts.t('formats:where.row', { row, sentence: text }), language };
  if (item !== undefined)
    return { text: texts.t('formats:where.item', { item, sentence: text }), language };
  if (post !== undefined)
    return {
      text: texts.t('formats:where.post', { post: String(post), sentence: text }),
      language,
    };
  return { text: `${text.slice(0, 1).toLocaleUpperCase(language)}${text.slice(1)}`, language };
}

/** A column that is missing goes by its name in the language of the sentence: it is to be added under it. */
function nameColumn({ code, values = {} }: ImportProblem, { t }: LiteI18n<'formats'>) {
  const { column } = values;
  if (code !== 'missing-column' || (column !== 'title' && column !== 'day')) return values;
  return { ...values, column: t(`formats:column.${column}`) };
}

const codesWithoutValue = ['bad-date', 'bad-start', 'bad-time', 'unknown-zone'] as const;

/** Whether the sentence repeats what the file says, and there is one that does not. */
function hasSentenceWithoutValue(code: string): code is (typeof codesWithoutValue)[number] {
  return codesWithoutValue.some((each) => each === code);
}

type LooseTranslate = (
  key: Extract<
    Parameters<LiteI18n<'formats'>['t']>[0],
    `formats:${'problem' | 'withoutValue'}.${string}`
  >,
  values: Readonly<Record<string, string | number>>,
) => ReturnType<LiteI18n<'formats'>['translate']>;
