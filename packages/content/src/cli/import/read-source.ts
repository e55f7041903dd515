import { checkFile, CliError, toSlug, unreadableFile, type CommandContext } from '@comunal/command';
import type * as Reader from '@comunal/formats/import';
import type { LiteI18n } from '@comunal/i18n/lite';
import { parse } from 'node:path';
import { isSpdxId as isLicenseId } from '../../validate/is-spdx-id.ts';
import { readBytes } from '../../read/read-bytes.ts';

/** The formats that hold activities. */
export type EventFormat = 'ics' | 'schedule' | 'programme';

/** How a file is read. */
export interface SourceOptions {
  readonly locale: string;
  readonly zone: string | undefined;
  /** The slug of the activity whose nodes are imported, from which the guids of rows follow that have none. */
  readonly eventSlug: string | undefined;
}

/** The largest file that is read, in bytes. */
const maxBytes = 16 * 1024 * 1024;

/**
 * Reads the drafts of a file.
 *
 * @throws CliError for a file that cannot be read, or nothing of which can be imported.
 */
export async function readSource(
  format: EventFormat,
  path: string,
  { locale, zone, eventSlug }: SourceOptions,
  { fromCsv, fromICalendar, fromSchedule, isImportError }: typeof Reader,
  {
    context,
    texts: { t },
  }: { readonly context: CommandContext; readonly texts: LiteI18n<'formats'> },
): Promise<Reader.DraftImport> {
  const file = await checkFile(path, context);
  const read = await readBytes(file, maxBytes);
  if (read.state === 'too-large') throw new CliError(1, t('formats:import.error.too-large'));
  if (read.state === 'unavailable')
    throw new CliError(1, unreadableFile(file, 'EIO', context.locale));
  const options = { locale, maxBytes, ...(zone !== undefined && { zone }) };
  const event = {
    slug: eventSlug ?? getSourceName(file),
    title: getTitle(eventSlug ?? parse(file).name),
  };
  try {
    if (format === 'ics') return fromICalendar(read.bytes, options);
    if (format === 'schedule') return fromSchedule(read.bytes, { ...options, isLicenseId });
    return fromCsv(read.bytes, { ...options, event, isLicenseId });
  } catch (thrown) {
    if (!isImportError(thrown)) throw thrown;
    const sentence = t(`formats:import.error.${thrown.code}`);
    const { line } = thrown;
    throw new CliError(
      1,
      line === undefined ? sentence : t('formats:import.line', { line, sentence }),
    );
  }
}

/** The name of a file as a slug. */
export function getSourceName(file: string): string {
  return toSlug(parse(file).name) || 'programa';
}

/** A slug, or the name of a file, as the title of an activity. */
function getTitle(name: string): string {
  return name.replaceAll(/[-_\s]+/g, ' ').trim() || getSourceName(name);
}
