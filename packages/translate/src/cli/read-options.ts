import { CliError, printable, wrongValue } from '@comunal/command';
import { folders } from '@comunal/content';
import type { ProjectUnit } from '../parts/exchange-part.ts';
import type { Session } from './session.ts';

/** Reads a list of words that an option takes, parted by commas. */
export function readList<Word extends string>(
  value: string | undefined,
  option: string,
  words: readonly Word[],
  { context: { locale } }: Session,
): readonly Word[] | undefined {
  return value?.split(',').map((each) => {
    const word = words.find((known) => known === each.trim());
    if (word === undefined) throw wrongValue(each, option, words, locale);
    return word;
  });
}

/**
 * Reads what a person calls an entry, as `event/charla` or `events/charla`.
 *
 * @throws CliError for an entry that is not there, or not for everybody.
 */
export function readOwner(
  value: string,
  units: readonly ProjectUnit[],
  { texts: { t } }: Session,
): string {
  const name = value.replace(/^\.?\//, '').replace(/\.(?:yaml|md)$/, '');
  const [folder = '', ...rest] = name.split('/');
  const type = Object.entries(folders).find(([, each]) => each === folder)?.[0] ?? folder;
  const wanted = new Set([name, name === 'site' ? 'site/site' : '', [type, ...rest].join('/')]);
  const owner = units.find((unit) => wanted.has(unit.owner))?.owner;
  if (owner !== undefined) return owner;
  throw new CliError(1, t('translate:wrong.noEntry', { entry: printable(value) }));
}

/**
 * Reads whom to thank.
 *
 * @throws CliError for what holds an e-mail address: the name is published.
 */
export function readCredit(
  value: string | undefined,
  { texts: { t } }: Session,
): string | undefined {
  if (value === undefined) return undefined;
  const credit = value.trim();
  if (credit === '' || hasAddress(credit))
    throw new CliError(2, t('translate:wrong.credit', { value: printable(value) }));
  return credit;
}

/** Whether a text holds an e-mail address. */
export function hasAddress(text: string): boolean {
  return /\S@\S/.test(text);
}
