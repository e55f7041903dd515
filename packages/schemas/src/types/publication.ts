import * as z from 'zod/mini';
import { licenseSchema } from '../atoms/license.ts';
import { partialDateSchema } from '../atoms/partial-date.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';
import { commonFields } from '../parts/common.ts';
import { creditSchema } from '../parts/credit.ts';
import { editionSchema } from '../parts/edition.ts';
import { pictureSchema } from '../parts/file.ts';

/** A book, a fanzine, a guide: a work with its editions by language and form. */
export const publicationSchema = model(
  { id: 'Publication', title: 'Publication', description: 'A work with its editions.' },
  {
    ...commonFields('publication'),
    title: open(nameSchema, 'Title', 'What it is called.'),
    subtitle: open(z.optional(nameSchema), 'Subtitle', 'The second part of the title.'),
    kind: open(
      z.enum(['book', 'fanzine', 'guide', 'text', 'poster', 'printed-materials', 'other']),
      'Kind',
      'What it is.',
    ),
    state: open(
      z.enum(['published', 'in-progress', 'planned', 'wished']),
      'State',
      'Whether it exists.',
    ),
    published: open(z.optional(partialDateSchema), 'Published', 'When it first came out.'),
    publishedNote: open(
      z.optional(localizedTextSchema),
      'About the date',
      'What the date alone does not say: at the end of the month.',
    ),
    summary: open(localizedTextSchema, 'Summary', 'What it is about, in a sentence or two.'),
    body: open(z.optional(localizedMarkdownSchema), 'Text', 'The longer account.'),
    form: open(z.optional(nameSchema), 'Form', 'Pocket-sized, for one.'),
    credits: open(
      z.optional(z.array(creditSchema)),
      'By whom',
      'Authors, publishers, translators: people or collectives.',
    ),
    license: open(z.optional(licenseSchema), 'Licence', 'Of the work.'),
    cover: open(z.optional(pictureSchema), 'Cover', 'Its cover; one is drawn where there is none.'),
    madeFor: open(
      z.optional(z.array(ref('event', 'series'))),
      'Made for',
      'Activities it was made for.',
    ),
    condition: open(z.optional(localizedTextSchema), 'Condition', 'What a planned work waits for.'),
    editions: open(z.optional(z.array(editionSchema)), 'Editions', 'By language and form.'),
  },
);
