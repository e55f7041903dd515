import * as z from 'zod/mini';
import { licenseSchema } from '../atoms/license.ts';
import { localeSchema } from '../atoms/locale.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';
import { commonFields } from '../parts/common.ts';
import { creditSchema } from '../parts/credit.ts';

const progress = z.enum(['published', 'in-progress', 'planned', 'wished']);

const materialSchema = model(
  { id: 'Material', title: 'Material', description: 'A text or a guide that goes with it.' },
  {
    title: open(nameSchema, 'Title', 'What it is called.'),
    kind: open(z.enum(['text', 'guide', 'exercise', 'other']), 'Kind', 'What it is.'),
    language: open(localeSchema, 'Language', 'The language it is in.'),
    state: open(progress, 'State', 'Whether it exists.'),
    publication: open(z.optional(ref('publication')), 'Publication', 'Its entry in the library.'),
  },
);

/** Something to learn from, with its texts and guides, and with the activities it grew from. */
export const curriculumSchema = model(
  { id: 'Curriculum', title: 'Curriculum', description: 'Something to learn from together.' },
  {
    ...commonFields('curriculum'),
    title: open(nameSchema, 'Title', 'What it is called.'),
    state: open(progress, 'State', 'Whether it exists.'),
    summary: open(localizedTextSchema, 'Summary', 'What it is about, in a sentence or two.'),
    body: open(z.optional(localizedMarkdownSchema), 'Text', 'The longer account.'),
    grewFrom: open(
      z.optional(z.array(ref('event', 'series'))),
      'Grew from',
      'Activities whose learnings it holds.',
    ),
    feedback: open(
      z.optional(localizedTextSchema),
      'Feedback',
      'Who takes part in making it better, and how.',
    ),
    topics: open(z.optional(z.array(localizedTextSchema)), 'Topics', 'What it goes through.'),
    languages: open(z.optional(z.array(localeSchema)), 'Languages', 'The languages it is in.'),
    materials: open(z.optional(z.array(materialSchema)), 'Materials', 'Texts and guides.'),
    credits: open(z.optional(z.array(creditSchema)), 'By whom', 'People or collectives.'),
    license: open(z.optional(licenseSchema), 'Licence', 'Of the curriculum.'),
  },
);
