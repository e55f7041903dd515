import type { ExchangeProblem } from '@comunal/exchange';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { captions } from '@comunal/i18n/lite/captions';
import type { CheckCode } from '../check/check-captions.ts';
import type { CaptionProblem, ParseProblemCode } from '../caption-problem.ts';

/** A problem that a sentence can be written about. */
export type DescribableProblem = CaptionProblem<ParseProblemCode | CheckCode> | ExchangeProblem;

/** The sentence about a problem, and its language. */
export interface ProblemSentence {
  /** The sentence, with its values filled in. It is not escaped for HTML. */
  readonly text: string;
  /** The BCP 47 tag of the language that the sentence is in: another than the requested one where that lacks the sentence. */
  readonly language: string;
}

/**
 * Describes a problem that a parser, `checkCaptions`, or `parsePo` or `parseSheet` of `@comunal/exchange` reports. The
 * sentence names neither file nor line nor column.
 *
 * @param locale - Language of the sentence, as a BCP 47 tag. A language that lacks the sentence falls back along its
 *   fallback languages, then to Spanish; {@link translateProblem} says which one it is.
 * @param problem - One of `problems`, or of what `checkCaptions` returned.
 * @example
 * ```ts
 * import { describeProblem } from '@comunal/captions/messages';
 *
 * const problem = { code: 'too-fast', line: 3, column: 1, values: { cps: 21, max: 17 } } as const;
 * console.log(describeProblem(problem, 'es'));
 * // → 21 caracteres por segundo; se alcanza a leer hasta 17. Hace falta más tiempo o un texto más corto.
 * ```
 */
export function describeProblem(problem: DescribableProblem, locale: string): string {
  return translateProblem(problem, locale).text;
}

/**
 * As {@link describeProblem}, with the language of the sentence, for a `lang` attribute.
 *
 * @param problem - As for {@link describeProblem}.
 * @param locale - The wanted language, as a BCP 47 tag.
 * @example
 * ```ts
 * import { translateProblem } from '@comunal/captions/messages';
 *
 * const problem = { code: 'no-text', line: 3, column: 1 } as const;
 * console.log(translateProblem(problem, 'fr')); // → { text: 'subtítulo sin texto.', language: 'es' }
 * ```
 */
export function translateProblem(problem: DescribableProblem, locale: string): ProblemSentence {
  const { text, language } = translateWith(createLiteI18n(locale, captions), problem);
  return { text, language: language ?? 'es' };
}

/** Describes a problem with messages that the caller has created. */
export function describeWith(texts: LiteI18n<'captions'>, problem: DescribableProblem): string {
  return translateWith(texts, problem).text;
}

function translateWith(
  texts: LiteI18n<'captions'>,
  { code, values = {} }: DescribableProblem,
): ReturnType<LooseTranslate> {
  // The values of a problem are those that the sentence of its code interpolates; a test covers all codes.
  return (texts.translate as LooseTranslate)(`captions:problem.${code}`, values);
}

type LooseTranslate = (
  key: Extract<Parameters<LiteI18n<'captions'>['t']>[0], `captions:problem.${string}`>,
  values: Readonly<Record<string, string | number>>,
) => ReturnType<LiteI18n<'captions'>['translate']>;
