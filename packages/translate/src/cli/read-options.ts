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
 * Reads what a person calls an entry, as `event/charla`, or by the path of one of its files, as `content/events/charla.pt.md`.
 *
 * @throws CliError for an entry that is not there, or not for everybody.
 */
export function readOwner(
  value: string,
  units: readonly ProjectUnit[],
  { texts: { t } }: Session,
): string {
  const name = value.replaceAll('\\', '/').replace(/^\.?\//, '');
  const [file = '', folder = ''] = name.split('/').toReversed();
  const [slug = ''] = file.split('.');
  const type = Object.entries(folders).find(([, each]) => each === folder)?.[0] ?? folder;
  const wanted = [name, slug === 'site' ? 'site/site' : `${type}/${slug}`];
  const owner = wanted.find((each) => units.some((unit) => unit.owner === each));
  if (owner !== undefined) return owner;
  throw new CliError(1, t('translate:wrong.noEntry', { entry: printable(value) }));
}

/**
 * Reads whom to thank.
 *
 * @throws CliError for what cannot be published as a name.
 */
export function readCredit(
  value: string | undefined,
  { texts: { t } }: Session,
): string | undefined {
  if (value === undefined) return undefined;
  const credit = toName(value);
  if (credit === undefined)
    throw new CliError(2, t('translate:wrong.credit', { value: printable(value) }));
  return credit;
}

/** Two or three people. */
const MAX_NAME_LENGTH = 200;

/**
 * Returns whom to thank on one line; undefined where that is empty, holds an e-mail address or characters that nobody sees, or is
 * longer than names are: it is published.
 */
export function toName(value: string): string | undefined {
  const name = value.replaceAll(/\s+/g, ' ').trim();
  // What joins letters is written in some languages.
  const isUnusable = /\S@\S|(?![\u200C\u200D])\p{C}/u.test(name);
  return name === '' || isUnusable || name.length > MAX_NAME_LENGTH ? undefined : name;
}
