import { readSummary, readText } from './clean-text.ts';
import { toBody } from './to-body.ts';

/** Where a description stands. */
export interface TextPlace {
  /** The language of the site that it is written under. */
  readonly locale: string;
  readonly baseUrl: string;
}

/** Converts a description to the summary, and to the text where it says more than that. */
export function toTexts(
  description: string | null | undefined,
  { locale, baseUrl }: TextPlace,
): {
  readonly summary?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, string>>;
} {
  const text = readText(description);
  const summary = readSummary(text);
  return {
    ...(summary && { summary: { [locale]: summary } }),
    ...(text !== summary && { body: { [locale]: toBody(text, baseUrl) } }),
  };
}
