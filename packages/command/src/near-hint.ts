import type { Locale } from './command.ts';
import { nearest } from './nearest/nearest.ts';
import { textsIn } from './texts.ts';

/** What follows a sentence about a word that is none: which one may have been meant; empty when none is near. */
export function nearHint(text: string, words: readonly string[], locale: Locale): string {
  const near = nearest(text, words);
  return near === undefined ? '' : ` ${textsIn(locale).t('command:wrong.near', { nearest: near })}`;
}
