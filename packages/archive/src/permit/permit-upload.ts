import {
  createConsentCheck,
  lastDay,
  recordingSchema,
  toPublic,
  type EntryLookup,
  type PublicRecording,
} from '@comunal/schemas';
import { archiveError } from '../archive-error.ts';
import { checkedIdentifier } from '../identifier.ts';
import { isReleasable, type ReleasableRecording } from './releasable.ts';

/** What has to be said before anything is uploaded. */
export interface PermitOptions {
  /** Of the item; what is in it is readable by the whole world and cannot be taken back. */
  readonly identifier: string;
  /** The identifier once more, as somebody typed it who has read that. */
  readonly confirmation: string;
  /** Days that have to pass between the newest consent and the upload, as the collective decides. @defaultValue 3 */
  readonly waitDays?: number | undefined;
  /** The day on which consents have to hold, as `YYYY-MM-DD`. @defaultValue today, in UTC */
  readonly today?: string | undefined;
}

/** Lets a recording be uploaded to one item. Only {@link permitUpload} makes one, and it ends with its process. */
export interface UploadPermit {
  readonly identifier: string;
  readonly recording: PublicRecording;
}

/** Why a recording may not be uploaded. */
export type NotPermitted =
  | { readonly why: 'closed' | 'no-consents' | 'consent-not-in-force' | 'not-shown' }
  /** `from` is the first day on which it may, as `YYYY-MM-DD`. */
  | { readonly why: 'too-early'; readonly from: string };

const issued = new WeakSet<object>();

const says = {
  closed: 'The recording is not public.',
  'no-consents': 'Nobody has consented to the recording.',
  'consent-not-in-force': 'A consent to the recording does not hold, or no longer.',
  'not-shown': 'What the recording is of is not public.',
} as const;

/**
 * Lets a recording be uploaded: it is public, what it is of is public, all consents to it hold, and the waiting time is over.
 * @param lookup - Finds the entries that it refers to, as for `toPublic`.
 * @throws `ArchiveError`: `not-permitted` with the reason, `bad-identifier`.
 */
export function permitUpload(
  recording: ReleasableRecording,
  lookup: EntryLookup,
  { identifier, confirmation, ...when }: PermitOptions,
): UploadPermit {
  checkedIdentifier(identifier);
  const checked = checkRelease(recording, lookup, when);
  if ('why' in checked)
    throw archiveError(
      'not-permitted',
      checked.why === 'too-early'
        ? `The waiting time is not over: it may be uploaded from ${checked.from} on.`
        : says[checked.why],
    );
  if (confirmation !== identifier)
    throw archiveError(
      'not-permitted',
      'The confirmation is to be the identifier, typed once more.',
    );
  const permit: UploadPermit = Object.freeze({ identifier, recording: checked });
  issued.add(permit);
  return permit;
}

/** What the whole world would see of a recording, or why it may not. Looks again at what the type has promised. */
export function checkRelease(
  given: Parameters<typeof isReleasable>[0],
  lookup: EntryLookup,
  {
    waitDays = 3,
    today = new Date().toISOString().slice(0, 10),
  }: Pick<PermitOptions, 'waitDays' | 'today'> = {},
): PublicRecording | NotPermitted {
  const { data: recording } = recordingSchema.safeParse(given);
  if (!recording || recording.visibility !== 'public') return { why: 'closed' };
  if (!isReleasable(recording)) return { why: 'no-consents' };
  if (!(waitDays >= 0)) throw archiveError('bad-request', 'waitDays is to be 0 or more.');
  if (!createConsentCheck(recording, today)('recording')) return { why: 'consent-not-in-force' };
  const shown = toPublic(recording, lookup, { today });
  if (!shown) return { why: 'not-shown' };
  const newest = recording.consents
    .map(({ granted: day }) => lastDay(day))
    .toSorted()
    .at(-1);
  const from = dayAfter(newest ?? today, waitDays);
  return from > today ? { why: 'too-early', from } : shown;
}

/** @throws `ArchiveError` with `not-permitted` for what {@link permitUpload} has not made, or for another item. */
export function checkPermit(permit: UploadPermit, identifier: string): void {
  if (!issued.has(permit))
    throw archiveError(
      'not-permitted',
      'An upload needs a permit: hand on what permitUpload gives for this item.',
    );
  if (permit.identifier !== identifier)
    throw archiveError('not-permitted', 'The permit is for another item.');
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + Math.ceil(days));
  return date.toISOString().slice(0, 10);
}
