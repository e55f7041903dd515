import { checkOptionNames, type OptionNames } from '@comunal/http';
import {
  createConsentCheck,
  lastDay,
  recordingSchema,
  toPublic,
  type EntryLookup,
  type PublicRecording,
} from '@comunal/schemas';
import { createArchiveError } from '../archive-error.ts';
import { checkIdentifier } from '../identifier.ts';
import { isReleasable, type ReleasableRecording } from './is-releasable.ts';

/** What a person has to state before anything is uploaded. */
export interface PermitOptions {
  /** The identifier of the item, whose files the whole world can read and nobody can take back. */
  readonly identifier: string;
  /** The identifier once more, as typed by somebody who has read that. */
  readonly confirmation: string;
  /** The days between the newest consent and the upload, as the collective decides. @defaultValue 3 */
  readonly waitDays?: number | undefined;
  /** The day on which consents have to hold, as `YYYY-MM-DD`. @defaultValue today, in UTC */
  readonly today?: string | undefined;
}

const OPTION_NAMES: OptionNames<PermitOptions> = {
  identifier: true,
  confirmation: true,
  waitDays: true,
  today: true,
};

/** Permits the upload of a recording to one item. Only {@link permitUpload} creates one, and it ends with the process. */
export interface UploadPermit {
  /** The one item that it is for. */
  readonly identifier: string;
  /** The public form of the recording, which holds nothing that may not be published. */
  readonly recording: PublicRecording;
}

/** Why a recording may not be uploaded. */
export type NotPermitted =
  | {
      /**
       * `closed`: it is not public. `no-consents`: nobody has consented. `consent-not-in-force`: a consent was withdrawn, has
       * ended, or does not cover recordings. `not-shown`: what it is of is not public.
       */
      readonly reason: 'closed' | 'no-consents' | 'consent-not-in-force' | 'not-shown';
    }
  | {
      /** The newest consent is younger than `waitDays`. */
      readonly reason: 'too-early';
      /** The first day on which it may, as `YYYY-MM-DD`. */
      readonly from: string;
    };

const issued = new WeakSet<object>();

const messages = {
  closed: 'The recording is not public.',
  'no-consents': 'Nobody has consented to the recording.',
  'consent-not-in-force': 'A consent to the recording does not hold, or no longer.',
  'not-shown': 'What the recording is of is not public.',
} as const;

/**
 * Permits the upload of a recording that is public, of something public, whose consents all hold, once the waiting time is over.
 * @param recording - The recording, closed fields and all; {@link isReleasable} narrows its type.
 * @param lookup - Finds the entries that the recording refers to, as for `toPublic`.
 * @param options - The item, and that somebody has confirmed it.
 * @throws `ArchiveError`: `not-permitted` with the reason, `bad-identifier`. TypeError for an option that does not exist.
 *
 * @example
 * ```ts
 * import { permitUpload, type ReleasableRecording } from '@comunal/archive';
 * import type { Entry } from '@comunal/schemas';
 *
 * export function permitTalk(recording: ReleasableRecording, event: Entry, confirmation: string) {
 *   const identifier = 'colectiva-de-ejemplo-charla-de-redes'; // `confirmation` is what somebody typed
 *   return permitUpload(recording, () => event, { identifier, confirmation });
 * }
 * ```
 */
export function permitUpload(
  recording: ReleasableRecording,
  lookup: EntryLookup,
  options: PermitOptions,
): UploadPermit {
  checkOptionNames('permitUpload', options, OPTION_NAMES);
  const { identifier, confirmation, ...when } = options;
  checkIdentifier(identifier);
  const checked = checkRelease(recording, lookup, when);
  if ('reason' in checked)
    throw createArchiveError(
      'not-permitted',
      checked.reason === 'too-early'
        ? `The waiting time is not over: it can be uploaded from ${checked.from} on.`
        : messages[checked.reason],
    );
  if (confirmation !== identifier)
    throw createArchiveError(
      'not-permitted',
      'The confirmation is to be the identifier, typed once more.',
    );
  const permit: UploadPermit = Object.freeze({ identifier, recording: checked });
  issued.add(permit);
  return permit;
}

/**
 * Checks a recording anew, whatever its type promised, and returns its public form, or the reason why it may not be uploaded.
 * @param candidate - The recording, closed fields and all.
 * @param lookup - Finds the entries that the recording refers to, as for `toPublic`.
 * @param options - The waiting time and the day.
 * @throws `ArchiveError` with `bad-request` for `waitDays` below 0. TypeError for an option that does not exist.
 *
 * @example
 * ```ts
 * import { checkRelease } from '@comunal/archive';
 * import type { RecordingEntry } from '@comunal/schemas';
 *
 * const recording = { type: 'recording', slug: 'charla', visibility: 'closed' } as RecordingEntry;
 * console.log(checkRelease(recording, () => undefined)); // → { reason: 'closed' }
 * ```
 */
export function checkRelease(
  candidate: Parameters<typeof isReleasable>[0],
  lookup: EntryLookup,
  options: Pick<PermitOptions, 'waitDays' | 'today'> = {},
): PublicRecording | NotPermitted {
  checkOptionNames('checkRelease', options, { waitDays: true, today: true });
  const { waitDays = 3, today = new Date().toISOString().slice(0, 10) } = options;
  const { data: recording } = recordingSchema.safeParse(candidate);
  if (!recording || recording.visibility !== 'public') return { reason: 'closed' };
  if (!isReleasable(recording)) return { reason: 'no-consents' };
  if (typeof waitDays !== 'number' || !(waitDays >= 0))
    throw createArchiveError('bad-request', 'waitDays is to be 0 or more.');
  if (!createConsentCheck(recording, today)('recording')) return { reason: 'consent-not-in-force' };
  const publicForm = toPublic(recording, lookup, { today });
  if (!publicForm) return { reason: 'not-shown' };
  const newest = recording.consents
    .map(({ granted: day }) => lastDay(day))
    .toSorted()
    .at(-1);
  const from = dayAfter(newest ?? today, waitDays);
  return from > today ? { reason: 'too-early', from } : publicForm;
}

/** Checks a permit. @throws `ArchiveError` with `not-permitted` when {@link permitUpload} did not create it, or for another item. */
export function checkPermit(permit: UploadPermit, identifier: string): void {
  if (!issued.has(permit))
    throw createArchiveError(
      'not-permitted',
      'An upload needs a permit: hand on what permitUpload gives for this item.',
    );
  if (permit.identifier !== identifier)
    throw createArchiveError('not-permitted', 'The permit is for another item.');
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + Math.ceil(days));
  return date.toISOString().slice(0, 10);
}
