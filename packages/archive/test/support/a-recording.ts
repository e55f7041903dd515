import type { Entry, EntryLookup, RecordingEntry } from '@comunal/schemas';
import { permitUpload, type ReleasableRecording, type UploadPermit } from '../../src/index.ts';

/** The day on which tests take place. */
export const today = '2026-11-25';

const event: Entry = {
  type: 'event',
  slug: 'charla',
  visibility: 'public',
  title: { es: 'Charla' },
  kind: 'talk',
  starts: '2026-10-01',
} as unknown as Entry;

/** Finds the one activity that recordings here are of. */
export const lookup: EntryLookup = (type, slug) =>
  type === 'event' && slug === 'charla' ? event : undefined;

/** A recording that may be uploaded. */
export function aRecording(changes: Partial<RecordingEntry> = {}): ReleasableRecording {
  return {
    type: 'recording',
    slug: 'grabacion',
    visibility: 'public',
    title: { es: 'Grabación' },
    of: 'event/charla',
    languages: ['es'],
    consents: [{ scope: 'recording', granted: '2026-10-02' }],
    ...changes,
  } as ReleasableRecording;
}

/** Lets it be uploaded. */
export function permitFor(identifier: string): UploadPermit {
  return permitUpload(aRecording(), lookup, { identifier, confirmation: identifier, today });
}
