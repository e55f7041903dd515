import type { TranslateTexts } from '../cli/translate-texts.ts';
import type { FileProblem } from './parse-exchange-file.ts';

/** Describes a problem with an exchange file on one line, with where it is. */
export function describeProblem(
  file: string,
  { code, line, column, values = {} }: FileProblem,
  t: TranslateTexts['t'],
): string {
  const { first = '', text = '', last = '', name = '', maxMegabytes = '', maxRows = '' } = values;
  const sentence = t(`translate:problem.${code}`, {
    first,
    text,
    last,
    name,
    maxMegabytes,
    maxRows,
  });
  return `${file}:${line}:${column}: ${sentence}`;
}
