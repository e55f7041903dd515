import type { ExchangeProblem } from '@comunal/exchange';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { captions } from '@comunal/i18n/lite/captions';
import type { CheckCode } from '../check/check-captions.ts';
import type { CaptionProblem, ParseProblemCode } from '../caption-problem.ts';

/**
 * Describes a problem that a parser, `checkCaptions`, or `parsePo` or `parseSheet` of `@comunal/exchange` reports. The
 * sentence names neither file nor line nor column.
 *
 * @param locale - Language of the sentence, as a BCP 47 tag. Spanish is used for a language without translations.
 * @example
 * describeProblem({ code: 'too-fast', line: 3, column: 1, values: { cps: 21, max: 17 } }, 'en');
 */
export function describeProblem(
  { code, values = {} }: CaptionProblem<ParseProblemCode | CheckCode> | ExchangeProblem,
  locale: string,
): string {
  // The values of a problem are those that the sentence of its code interpolates; a test covers all codes.
  const t = createLiteI18n(locale, captions).t as LooseTranslate;
  return t(`captions:problem.${code}`, values);
}

type LooseTranslate = (
  key: Extract<Parameters<LiteI18n<'captions'>['t']>[0], `captions:problem.${string}`>,
  values: Readonly<Record<string, string | number>>,
) => string;
