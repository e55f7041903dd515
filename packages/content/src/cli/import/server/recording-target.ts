import { CliError, printable } from '@comunal/command';
import { parseRef, type ContentType } from '@comunal/schemas';
import { toEntryKey } from '../../../link/content-graph.ts';
import type { ImportSession, OpenedImport } from '../open-import.ts';

/** An entry that somebody named, and that recordings are of. */
export interface RecordingTarget {
  readonly type: Extract<ContentType, 'event' | 'series' | 'podcast'>;
  readonly slug: string;
  /** As in `event/charla`. */
  readonly ref: string;
}

/** @throws CliError for what is no reference to something that a recording can be of. */
export function readTarget(
  value: string | undefined,
  session: ImportSession,
): RecordingTarget | undefined {
  if (value === undefined) return undefined;
  const target = parseRef(value, ['event', 'series', 'podcast']);
  if (!target) throw createNoTargetError(value, session);
  const { type, slug } = target;
  return { type, slug, ref: `${type}/${slug}` };
}

/**
 * Returns the reference to the entry, which has to be there.
 *
 * @throws CliError for an entry that is not there.
 */
export function findTarget(
  target: RecordingTarget | undefined,
  { index }: OpenedImport,
  session: ImportSession,
): string | undefined {
  if (target && !index.has(toEntryKey(target))) throw createNoTargetError(target.ref, session);
  return target?.ref;
}

function createNoTargetError(value: string, { texts: { t } }: ImportSession): CliError {
  return new CliError(2, t('formats:import.server.noTarget', { value: printable(value) }));
}
