import { isIdentifier } from '@comunal/archive';
import { slugSchema } from '@comunal/schemas';
import * as z from 'zod/mini';
import type { EntryRef } from '../engine/workflow.ts';

const refPrefix = 'recording/';

/** A reference to a recording, such as `recording/charla-de-redes`. */
export type RecordingRef = EntryRef<'recording'>;

/** The schema of a reference to a recording. */
export const recordingRefSchema = z.custom<RecordingRef>(
  (value) =>
    typeof value === 'string' &&
    value.startsWith(refPrefix) &&
    slugSchema.safeParse(value.slice(refPrefix.length)).success,
  'a reference such as recording/charla-de-redes',
);
const secondsSchema = z.number().check(z.gte(0));

/** The schema of the input of `publish-recording`. */
export const publishInputSchema = z.strictObject({
  recording: recordingRefSchema,
  file: z.string().check(z.minLength(1)),
  identifier: z.exactOptional(z.string().check(z.refine(isIdentifier, 'not an identifier'))),
  confirmation: z.exactOptional(z.string()),
  publishDrafts: z.exactOptional(z.boolean()),
  keepMetadata: z.exactOptional(z.boolean()),
  loudness: z.exactOptional(z.boolean()),
  cut: z.exactOptional(
    z
      .strictObject({ from: z.exactOptional(secondsSchema), to: z.exactOptional(secondsSchema) })
      .check(z.refine(({ from = 0, to = Infinity }) => from < to, 'the end is before the start')),
  ),
});

/** What is published, and how. It names entries and files, and holds nothing of them. */
export type PublishInput = {
  /** The recording, such as `recording/charla-de-redes`. */
  readonly recording: RecordingRef;
  /** Path of its file, absolute or from the folder of the project. */
  readonly file: string;
  /** Identifier of the item at the Internet Archive; without it the recording is not mirrored. */
  readonly identifier?: string;
  /** The identifier once more, as typed by somebody who has read that items cannot be taken back. */
  readonly confirmation?: string;
  /** Publishes captions that nobody has reviewed, without asking. @defaultValue false */
  readonly publishDrafts?: boolean;
  /** Leaves the metadata of the file as it is, which may name people, devices and places. @defaultValue false */
  readonly keepMetadata?: boolean;
  /** Brings the sound to -16 LUFS, by ffmpeg. @defaultValue false */
  readonly loudness?: boolean;
  /**
   * Keeps the part between two moments, in seconds, and encodes it anew, so that nothing of what is cut off stays in the file.
   * Captions and chapters have to fit that part.
   */
  readonly cut?: {
    /** Where it begins. @defaultValue the beginning of the file */
    readonly from?: number;
    /** Where it ends. @defaultValue the end of the file */
    readonly to?: number;
  };
};

/** Returns the slug of a reference to a recording. */
export function toSlug(recording: RecordingRef): string {
  return recording.slice(refPrefix.length);
}
