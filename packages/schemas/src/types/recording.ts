import * as z from 'zod/mini';
import { consentSchema } from '../atoms/consent.ts';
import { durationSchema } from '../atoms/duration.ts';
import { languageStateSchema } from '../atoms/language-state.ts';
import { licenseSchema } from '../atoms/license.ts';
import { localeSchema } from '../atoms/locale.ts';
import { partialDateSchema } from '../atoms/partial-date.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { webAddressSchema } from '../atoms/web-address.ts';
import { privateField, publicField, consentField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { RecordingEntry } from './recording-entry.ts';
import { commonFields } from '../parts/common.ts';
import { creditSchema } from '../parts/credit.ts';
import { figureSchema } from '../parts/figure.ts';
import { assetPathSchema, fileSchema, mediaTypeSchema } from '../parts/file.ts';
import { pictureSchema } from '../parts/picture.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

const mediaFileSchema = defineModel(
  {
    id: 'MediaFile',
    title: 'Media file',
    description: 'A file of sound or video on another site.',
  },
  {
    url: publicField(webAddressSchema, 'Address', 'The address of the file itself, not of a page.'),
    mediaType: publicField(mediaTypeSchema, 'Media type', 'As in audio/mpeg.'),
    bytes: publicField(z.optional(z.int().check(z.positive())), 'Size', 'In bytes.'),
  },
);

const chapterSchema = defineModel(
  { id: 'Chapter', title: 'Chapter', description: 'A part of the recording, under a title.' },
  {
    starts: publicField(
      durationSchema,
      'Start',
      'How long after the beginning of the recording it starts: PT0S, PT12M30S.',
    ),
    title: publicField(nameSchema, 'Title', 'What it is called.'),
  },
);

const copySchema = defineModel(
  { id: 'RecordingCopy', title: 'Copy', description: 'A copy of the recording on another site.' },
  {
    kind: publicField(z.enum(['peertube', 'internet-archive', 'other']), 'Kind', 'What keeps it.'),
    label: publicField(z.optional(nameSchema), 'Label', 'What to call it.'),
    url: publicField(webAddressSchema, 'Address', 'Its page there.'),
    file: publicField(
      z.optional(mediaFileSchema),
      'Media file',
      'The file itself, for players and podcast apps.',
    ),
  },
);

/** Captions of a recording in one language. */
export const captionSchema = defineModel(
  { id: 'Caption', title: 'Captions', description: 'Captions in one language.' },
  {
    language: publicField(localeSchema, 'Language', 'The language of the captions.'),
    progress: publicField(languageStateSchema, 'State', 'Their progress, and whom to credit.'),
    path: publicField(z.optional(assetPathSchema), 'File', 'The WebVTT file, beside the entry.'),
  },
);

/**
 * A recording, which is shown as long as everyone who consented to it still does. Without a consent, its public form says that
 * it exists and what it is of, but neither where it is kept nor who is in it. Its text and its topics wait for the consent too,
 * since they often name whoever speaks.
 */
export const recordingSchema = defineModel(
  { id: 'Recording', title: 'Recording', description: 'Audio or video of an activity.' },
  {
    ...commonFields('recording'),
    title: publicField(nameSchema, 'Title', 'What it is called.'),
    summary: publicField(z.optional(localizedTextSchema), 'Summary', 'What it is about.'),
    body: consentField(
      'recording',
      z.optional(localizedMarkdownSchema),
      'Text',
      'A longer description. Shown while there is a consent to the recording.',
    ),
    topics: consentField(
      'recording',
      z.optional(z.array(localizedTextSchema)),
      'Topics',
      'What is talked about. Shown while there is a consent to the recording.',
    ),
    of: publicField(
      ref('event', 'series', 'podcast'),
      'Of',
      'The activity that was recorded, or the podcast it was made for.',
    ),
    date: publicField(z.optional(partialDateSchema), 'Date', 'When it was recorded.'),
    duration: publicField(z.optional(durationSchema), 'Length', 'As in PT1H30M.'),
    languages: publicField(z.array(localeSchema), 'Languages', 'The languages spoken.'),
    license: publicField(z.optional(licenseSchema), 'Licence', 'Of the recording.'),
    credits: consentField(
      'recording',
      z.optional(z.array(creditSchema)),
      'With whom',
      'Who is heard or seen. Shown while there is a consent to the recording.',
    ),
    figures: publicField(
      z.optional(z.array(figureSchema)),
      'Figures',
      'Numbers and what they mean.',
    ),
    copies: consentField(
      'recording',
      z.optional(z.array(copySchema)),
      'Copies',
      'Where it is kept. Shown while there is a consent to the recording.',
    ),
    poster: consentField(
      'recording',
      z.optional(pictureSchema),
      'Poster',
      'A still picture. Shown while there is a consent to the recording.',
    ),
    captions: consentField(
      'recording',
      z.optional(z.array(captionSchema)),
      'Captions',
      'By language. Shown while there is a consent to the recording.',
    ),
    chapters: consentField(
      'recording',
      z.optional(z.array(chapterSchema)),
      'Chapters',
      'Its parts, each with its start and title. Shown while there is a consent to the recording.',
    ),
    transcript: consentField(
      'recording',
      z.optional(localizedMarkdownSchema),
      'Transcript',
      'What is said. Shown while there is a consent to the recording.',
    ),
    files: consentField(
      'recording',
      z.optional(z.array(fileSchema)),
      'Files',
      'To download. Shown while there is a consent to the recording.',
    ),
    consents: privateField(
      z.optional(z.array(consentSchema)),
      'Consents',
      'One for each person who is heard or seen. Initials in by tell them apart.',
    ),
  },
);

/** The content type `recording`. */
export const recordingType: ContentTypeDefinition<'recording', typeof recordingSchema, undefined> =
  {
    name: 'recording',
    folder: 'recordings',
    section: undefined,
    schema: recordingSchema,
  };

export type { RecordingEntry } from './recording-entry.ts';
/** What the outside may see of a recording. */
export interface PublicRecording extends PublicOutput<typeof recordingSchema, RecordingEntry> {}
