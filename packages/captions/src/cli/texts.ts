import type { Locale } from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { captions } from '@comunal/i18n/lite/captions';

/** What `comunal captions` says, in one language. */
export type Texts = LiteI18n<'captions'>;

/** The texts in a language. */
export function textsIn(locale: Locale): Texts {
  return createLiteI18n(locale, captions);
}

type MessageKey = Parameters<Texts['t']>[0];

/** The name of a text that the help is made of. */
export type HelpKey = Extract<MessageKey, `captions:help.${string}`>;

type ProblemKey = Extract<MessageKey, `captions:problem.${string}`>;

/** The code of a problem that there is a sentence for. */
export type ProblemCode = ProblemKey extends `captions:problem.${infer Code}` ? Code : never;

/** The sentence about a problem. Its values are those that its code comes with. */
export function problemText(
  { t }: Texts,
  {
    code,
    values = {},
  }: { readonly code: ProblemCode; readonly values?: Readonly<Record<string, string | number>> },
): string {
  const say = t as (key: ProblemKey, values: Readonly<Record<string, string | number>>) => string;
  return say(`captions:problem.${code}`, values);
}
