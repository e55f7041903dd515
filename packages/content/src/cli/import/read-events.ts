import { toSlug } from '@comunal/command';
import type * as Reader from '@comunal/formats/import';
import { parse } from 'node:path';
import { isSpdxId as isLicenseId } from '../../validate/is-spdx-id.ts';
import type { ImportSession } from './open-import.ts';
import { readSource } from './read-source.ts';

/** The formats that hold activities. */
export type EventFormat = 'ics' | 'schedule' | 'programme';

/** How the activities of a file are read. */
export interface EventOptions {
  readonly locale: string;
  readonly zone: string | undefined;
  /** The slug of the activity whose nodes are imported, from which the guids of rows follow that have none. */
  readonly eventSlug: string | undefined;
}

/** The largest file that is read, in bytes. */
const maxBytes = 16 * 1024 * 1024;

/**
 * Reads the activities of a file.
 *
 * @throws CliError for a file that cannot be read, or nothing of which can be imported.
 */
export async function readEvents(
  format: EventFormat,
  file: string,
  { locale, zone, eventSlug }: EventOptions,
  { fromCsv, fromICalendar, fromSchedule, isImportError }: typeof Reader,
  session: ImportSession,
): Promise<Reader.DraftImport> {
  const options = { locale, maxBytes, ...(zone !== undefined && { zone }) };
  const event = {
    slug: eventSlug ?? getSourceName(file),
    title: getTitle(eventSlug ?? parse(file).name),
  };
  const read = (bytes: Uint8Array): Reader.DraftImport => {
    if (format === 'ics') return fromICalendar(bytes, options);
    if (format === 'schedule') return fromSchedule(bytes, { ...options, isLicenseId });
    return fromCsv(bytes, { ...options, event, isLicenseId });
  };
  return readSource(file, { maxBytes, read, isImportError }, session);
}

/** The name of a file as a slug. */
export function getSourceName(file: string): string {
  return toSlug(parse(file).name) || 'programa';
}

/** A slug, or the name of a file, as the title of an activity. */
function getTitle(name: string): string {
  return name.replaceAll(/[-_\s]+/g, ' ').trim() || getSourceName(name);
}
