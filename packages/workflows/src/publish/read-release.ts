import { checkRelease, isReleasable, type ReleasableRecording } from '@comunal/archive';
import type { Content } from '@comunal/content';
import type { EntryLookup, PublicRecording } from '@comunal/schemas';
import type { EntryRef } from '../engine/workflow.ts';
import { createPublishError } from './publish-error.ts';
import { toSlug } from './publish-input.ts';
import { getToday, type PublishServices } from './publish-services.ts';

/** A recording that may be published at this moment, read anew from the content. */
export interface Release {
  readonly content: Content;
  /** The entry with its closed fields, which only the permit of the Archive is made from. */
  readonly recording: ReleasableRecording;
  /** The public form of the entry. */
  readonly entry: PublicRecording;
  readonly lookup: EntryLookup;
}

/**
 * Reads a recording anew and checks that it is public, of something public, and that all consents are in force today.
 * @throws `StepError` with `not-public`, `no-consents`, `consent-not-in-force` or `not-shown`; nobody was contacted.
 */
export async function readRelease(
  services: PublishServices,
  ref: EntryRef<'recording'>,
): Promise<Release> {
  const content = await services.content();
  const recording = content.get('recording', toSlug(ref));
  const lookup: EntryLookup = (type, slug) => content.get(type, slug);
  if (!recording) throw createPublishError('not-public');
  const entry = checkRelease(recording, lookup, { waitDays: 0, today: getToday(services) });
  if ('reason' in entry) {
    if (entry.reason === 'closed') throw createPublishError('not-public');
    // A consent that begins in the future is not in force yet.
    throw createPublishError(entry.reason === 'too-early' ? 'consent-not-in-force' : entry.reason);
  }
  if (!isReleasable(recording)) throw createPublishError('no-consents');
  return { content, recording, entry, lookup };
}
