import * as z from 'zod/mini';
import { licenseSchema } from '../atoms/license.ts';
import { partialDateSchema } from '../atoms/partial-date.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { PublicationEntry } from './publication-entry.ts';
import { commonFields } from '../parts/common.ts';
import { pageFields } from '../parts/link-preview.ts';
import { creditSchema } from '../parts/credit.ts';
import { editionSchema } from '../parts/edition.ts';
import { pictureSchema } from '../parts/picture.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

/** A publication: a book, a fanzine or a guide, with its editions by language and form. */
export const publicationSchema = defineModel(
  { id: 'Publication', title: 'Publication', description: 'A work with its editions.' },
  {
    ...commonFields('publication'),
    ...pageFields,
    title: publicField(nameSchema, 'Title', 'What it is called.'),
    subtitle: publicField(z.optional(nameSchema), 'Subtitle', 'The second part of the title.'),
    kind: publicField(
      z.enum(['book', 'fanzine', 'guide', 'text', 'poster', 'printed-materials', 'other']),
      'Kind',
      'What it is.',
    ),
    state: publicField(
      z.enum(['published', 'in-progress', 'planned', 'wished']),
      'State',
      'Whether it exists.',
    ),
    published: publicField(z.optional(partialDateSchema), 'Published', 'When it first came out.'),
    publishedNote: publicField(
      z.optional(localizedTextSchema),
      'About the date',
      'What the date alone does not say, as in “at the end of the month”.',
    ),
    summary: publicField(localizedTextSchema, 'Summary', 'What it is about, in a sentence or two.'),
    body: publicField(z.optional(localizedMarkdownSchema), 'Text', 'A longer description.'),
    topics: publicField(
      z.optional(z.array(localizedTextSchema)),
      'Topics',
      'The topics that it covers.',
    ),
    form: publicField(z.optional(nameSchema), 'Form', 'Its physical form, as in “pocket-sized”.'),
    credits: publicField(
      z.optional(z.array(creditSchema)),
      'By whom',
      'Authors, publishers, translators: people or collectives.',
    ),
    license: publicField(z.optional(licenseSchema), 'Licence', 'Of the work.'),
    cover: publicField(
      z.optional(pictureSchema),
      'Cover',
      'Its cover; one is drawn where there is none.',
    ),
    madeFor: publicField(
      z.optional(z.array(ref('event', 'series'))),
      'Made for',
      'Activities it was made for.',
    ),
    condition: publicField(
      z.optional(localizedTextSchema),
      'Condition',
      'What a planned work waits for.',
    ),
    editions: publicField(z.optional(z.array(editionSchema)), 'Editions', 'By language and form.'),
  },
);

/** The content type `publication`. */
export const publicationType: ContentTypeDefinition<
  'publication',
  typeof publicationSchema,
  'library'
> = {
  name: 'publication',
  folder: 'publications',
  section: 'library',
  schema: publicationSchema,
};

export type { PublicationEntry } from './publication-entry.ts';
/** What the outside may see of a publication. */
export interface PublicPublication extends PublicOutput<
  typeof publicationSchema,
  PublicationEntry
> {}
