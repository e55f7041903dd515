import { CliError, printable } from '@comunal/command';
import { contentSchemas, getFields, type ConsentScope, type FieldPath } from '@comunal/schemas';
import type { ParsedEntry } from '../../link/content-graph.ts';
import { toEntryKey } from '../../link/content-graph.ts';
import type { ConsentSession } from './consent-session.ts';

/**
 * Finds what holds a new consent: the picture that is named, the entry where its type keeps consents, or its only picture.
 *
 * @param picture - The file of the picture, as the entry has it.
 * @throws CliError where nothing can hold it, and where one of several pictures has to be named.
 */
export function findHolder(
  parsed: ParsedEntry,
  scope: ConsentScope,
  picture: string | undefined,
  session: ConsentSession,
): FieldPath {
  const { t } = session.texts;
  const { type } = parsed.raw.files;
  const entry = session.masksClosed ? type : toEntryKey(parsed.raw.files);
  const pictures = parsed.facts.assets.filter(({ isPicture }) => isPicture);
  if (picture !== undefined) {
    const named = pictures.find(({ value }) => value === picture);
    if (named) return named.path.slice(0, -1);
    throw new CliError(1, t('consent:wrong.noPicture', { entry, path: printable(picture) }));
  }
  if (Object.hasOwn(getFields(contentSchemas[type]) ?? {}, 'consents')) return [];
  const [only] = pictures;
  if (scope === 'image' && only && pictures.length === 1) return only.path.slice(0, -1);
  if (scope === 'image' && pictures.length > 1)
    throw new CliError(
      2,
      t('consent:wrong.whichPicture', {
        entry,
        list: session.masksClosed ? '…' : pictures.map(({ value }) => value).join(', '),
      }),
    );
  throw new CliError(1, t('consent:wrong.noHolder', { entry, scope }));
}
