import * as z from 'zod/mini';
import { durationSchema } from '../atoms/duration.ts';
import { licenseSchema } from '../atoms/license.ts';
import { localeSchema } from '../atoms/locale.ts';
import { partialDateSchema } from '../atoms/partial-date.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { CurriculumEntry } from './curriculum-entry.ts';
import { commonFields } from '../parts/common.ts';
import { pageFields } from '../parts/link-preview.ts';
import { creditSchema } from '../parts/credit.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

const progressSchema = z.enum(['published', 'in-progress', 'planned', 'wished']);

const materialSchema = defineModel(
  { id: 'Material', title: 'Material', description: 'A text or a guide that goes with it.' },
  {
    title: publicField(nameSchema, 'Title', 'What it is called.'),
    kind: publicField(z.enum(['text', 'guide', 'exercise', 'other']), 'Kind', 'What it is.'),
    language: publicField(localeSchema, 'Language', 'The language it is in.'),
    state: publicField(progressSchema, 'State', 'Whether it exists.'),
    publication: publicField(
      z.optional(ref('publication')),
      'Publication',
      'Its entry in the library.',
    ),
  },
);

const positiveInteger = z.int().check(z.positive());

const groupSizeSchema = defineModel(
  { id: 'GroupSize', title: 'Group size', description: 'For how many people at a time.' },
  {
    min: publicField(z.optional(positiveInteger), 'At least', 'The fewest people it works with.'),
    max: publicField(z.optional(positiveInteger), 'At most', 'The most people it works with.'),
  },
  [
    z.refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
      error: 'a group of at least more than at most',
      path: ['max'],
    }),
  ],
);

const sessionSchema = defineModel(
  { id: 'CurriculumSession', title: 'Session', description: 'One session of a curriculum.' },
  {
    title: publicField(nameSchema, 'Title', 'What it is called.'),
    duration: publicField(z.optional(durationSchema), 'Length', 'As in PT1H30M.'),
    goal: publicField(z.optional(localizedTextSchema), 'Goal', 'What people can do afterwards.'),
    body: publicField(z.optional(localizedMarkdownSchema), 'Text', 'How it goes, step by step.'),
    requirements: publicField(
      z.optional(z.array(localizedTextSchema)),
      'What is needed',
      'What this session needs besides: paper, a projector.',
    ),
  },
);

/** A curriculum: something to learn from, with its texts and guides, and the activities that it grew from. */
export const curriculumSchema = defineModel(
  { id: 'Curriculum', title: 'Curriculum', description: 'Something to learn from together.' },
  {
    ...commonFields('curriculum'),
    ...pageFields,
    title: publicField(nameSchema, 'Title', 'What it is called.'),
    state: publicField(progressSchema, 'State', 'Whether it exists.'),
    summary: publicField(localizedTextSchema, 'Summary', 'What it is about, in a sentence or two.'),
    body: publicField(z.optional(localizedMarkdownSchema), 'Text', 'A longer description.'),
    audience: publicField(z.optional(localizedTextSchema), 'For whom', 'Whom it is meant for.'),
    duration: publicField(
      z.optional(durationSchema),
      'Length',
      'How long it takes as a whole, as in PT6H.',
    ),
    groupSize: publicField(
      z.optional(groupSizeSchema),
      'Group size',
      'For how many people at a time.',
    ),
    requirements: publicField(
      z.optional(z.array(localizedTextSchema)),
      'What is needed',
      'What people need for it: paper, a projector, a connection.',
    ),
    risks: publicField(
      z.optional(localizedMarkdownSchema),
      'Risks',
      'What can go wrong for people, and what to do then.',
    ),
    sessions: publicField(
      z.optional(z.array(sessionSchema)),
      'Sessions',
      'In the order in which they are held.',
    ),
    reviewed: publicField(
      z.optional(partialDateSchema),
      'Reviewed',
      'When somebody last checked that it still holds.',
    ),
    reviewBy: publicField(
      z.optional(partialDateSchema),
      'Next review',
      'When it should be checked again.',
    ),
    grewFrom: publicField(
      z.optional(z.array(ref('event', 'series'))),
      'Grew from',
      'The activities that it grew from.',
    ),
    feedback: publicField(
      z.optional(localizedTextSchema),
      'Feedback',
      'Who helps to improve it, and how.',
    ),
    topics: publicField(
      z.optional(z.array(localizedTextSchema)),
      'Topics',
      'The topics that it covers.',
    ),
    languages: publicField(
      z.optional(z.array(localeSchema)),
      'Languages',
      'The languages it is in.',
    ),
    materials: publicField(z.optional(z.array(materialSchema)), 'Materials', 'Texts and guides.'),
    credits: publicField(z.optional(z.array(creditSchema)), 'By whom', 'People or collectives.'),
    license: publicField(z.optional(licenseSchema), 'Licence', 'Of the curriculum.'),
  },
);

/** The content type `curriculum`. */
export const curriculumType: ContentTypeDefinition<
  'curriculum',
  typeof curriculumSchema,
  'library'
> = {
  name: 'curriculum',
  folder: 'curricula',
  section: 'library',
  schema: curriculumSchema,
};

export type { CurriculumEntry } from './curriculum-entry.ts';
/** What the outside may see of a curriculum. */
export interface PublicCurriculum extends PublicOutput<typeof curriculumSchema, CurriculumEntry> {}
