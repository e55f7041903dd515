import { type Call, Told } from '@comunal/command';
import type { Texts } from './texts.ts';

/**
 * The value of an option that takes only certain words.
 * @throws `Told` for any other, with those that it takes.
 */
export function oneOf<Word extends string>(
  call: Call,
  option: string,
  words: readonly Word[],
  { t }: Texts,
): Word | undefined {
  const value = call.text(option);
  const word = words.find((one) => one === value);
  if (value !== undefined && word === undefined)
    throw new Told(
      2,
      t('jitsi:wrong.value', { value, option: `--${option}`, list: words.join(', ') }),
    );
  return word;
}
