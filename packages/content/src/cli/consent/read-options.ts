import { CliError, printable, wrongValue } from '@comunal/command';
import { ConsentScope, contentTypes, isVisible, partialDateSchema } from '@comunal/schemas';
import { toEntryKey, type ParsedEntry } from '../../link/content-graph.ts';
import { getTypeOfFolder } from '../../read/folders.ts';
import type { ConsentSession } from './consent-session.ts';
import type { OpenedFolder } from './open-folder.ts';

/** Reads the values of `--scope`. */
export function readScopes(values: readonly string[], session: ConsentSession): ConsentScope[] {
  const scopes = Object.values(ConsentScope);
  return values.map((value) => {
    const scope = scopes.find((each) => each === value);
    if (scope) return scope;
    throw wrongValue(value, 'scope', scopes.join(', '), session.context.locale);
  });
}

/** Reads the value of `--date`: a day that is not in the future, or today without it. */
export function readDay(value: string | undefined, today: string, session: ConsentSession): string {
  if (value === undefined) return today;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && partialDateSchema.safeParse(value).success;
  if (isDay && value <= today) return value;
  throw wrongValue(value, 'date', `≤ ${today}`, session.context.locale);
}

/** Reads a date as exact as it is known, such as the end of a consent. */
export function readDate(
  option: string,
  value: string | undefined,
  { context: { locale } }: ConsentSession,
): string | undefined {
  if (value === undefined || partialDateSchema.safeParse(value).success) return value;
  throw wrongValue(value, option, '2027, 2027-06, 2027-06-30', locale);
}

/**
 * Finds the entry that `--entry` names, as `recording/charla` or `recordings/charla`.
 *
 * @throws CliError where there is none.
 */
export function findEntry(
  value: string,
  { parsedEntries }: OpenedFolder,
  { texts: { t } }: ConsentSession,
): ParsedEntry {
  const [folder = '', slug = ''] = value.split('/');
  const type = contentTypes.find((each) => each === folder) ?? getTypeOfFolder(folder);
  const key = type && toEntryKey({ type, slug });
  const entry = parsedEntries.find(({ raw }) => toEntryKey(raw.files) === key);
  if (entry) return entry;
  throw new CliError(1, t('consent:wrong.noEntry', { entry: printable(value) }));
}

/** Whether an entry may be named where others read what is printed. */
export function mayBeNamed({ raw }: ParsedEntry, { masksClosed }: ConsentSession): boolean {
  return !masksClosed || isVisible(raw.visibility);
}
