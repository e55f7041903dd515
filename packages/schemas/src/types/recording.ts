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
import { internal, open, withConsent } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';
import { commonFields } from '../parts/common.ts';
import { creditSchema } from '../parts/credit.ts';
import { figureSchema } from '../parts/figure.ts';
import { assetPathSchema, fileSchema, pictureSchema } from '../parts/file.ts';

const copySchema = model(
  { id: 'RecordingCopy', title: 'Copy', description: 'A place where the recording is kept.' },
  {
    kind: open(z.enum(['peertube', 'internet-archive', 'other']), 'Kind', 'What keeps it.'),
    label: open(z.optional(nameSchema), 'Label', 'What to call it.'),
    url: open(webAddressSchema, 'Address', 'Its page there.'),
  },
);

const captionSchema = model(
  { id: 'Caption', title: 'Captions', description: 'Captions in one language.' },
  {
    language: open(localeSchema, 'Language', 'The language of the captions.'),
    progress: open(languageStateSchema, 'State', 'How far they are, and whom to credit.'),
    path: open(z.optional(assetPathSchema), 'File', 'The WebVTT file, beside the entry.'),
  },
);

/**
 * A recording: shown while everyone who consented to it still does. Without a consent it is told that it exists and
 * what it is of, not where it is kept nor who is in it.
 */
export const recordingSchema = model(
  { id: 'Recording', title: 'Recording', description: 'Sound or picture of an activity.' },
  {
    ...commonFields('recording'),
    title: open(nameSchema, 'Title', 'What it is called.'),
    summary: open(z.optional(localizedTextSchema), 'Summary', 'What it is about.'),
    of: open(ref('event', 'series'), 'Of', 'The activity that was recorded.'),
    date: open(z.optional(partialDateSchema), 'Date', 'When it was recorded.'),
    duration: open(z.optional(durationSchema), 'Length', 'As in PT1H30M.'),
    languages: open(z.array(localeSchema), 'Languages', 'The languages spoken.'),
    license: open(z.optional(licenseSchema), 'Licence', 'Of the recording.'),
    credits: withConsent(
      'recording',
      z.optional(z.array(creditSchema)),
      'With whom',
      'Who is heard or seen. Shown while there is a consent to the recording.',
    ),
    figures: open(z.optional(z.array(figureSchema)), 'Figures', 'Numbers and what they mean.'),
    copies: withConsent(
      'recording',
      z.optional(z.array(copySchema)),
      'Copies',
      'Where it is kept. Shown while there is a consent to the recording.',
    ),
    poster: withConsent(
      'recording',
      z.optional(pictureSchema),
      'Poster',
      'A still picture. Shown while there is a consent to the recording.',
    ),
    captions: withConsent(
      'recording',
      z.optional(z.array(captionSchema)),
      'Captions',
      'By language. Shown while there is a consent to the recording.',
    ),
    transcript: withConsent(
      'recording',
      z.optional(localizedMarkdownSchema),
      'Transcript',
      'What is said. Shown while there is a consent to the recording.',
    ),
    files: withConsent(
      'recording',
      z.optional(z.array(fileSchema)),
      'Files',
      'To download. Shown while there is a consent to the recording.',
    ),
    consents: internal(
      z.optional(z.array(consentSchema)),
      'Consents',
      'Of each person who is heard or seen; tell them apart by initials in by.',
    ),
  },
);
