import * as z from 'zod/mini';
import { consentSchema } from '../atoms/consent.ts';
import { licenseSchema } from '../atoms/license.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { momentSchema } from '../atoms/zoned-date-time.ts';
import { defineModel } from '../exposure/define-model.ts';
import { privateField, publicField } from '../exposure/field.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { ArticleEntry } from './article-entry.ts';
import { commonFields } from '../parts/common.ts';
import { pageFields } from '../parts/link-preview.ts';
import { creditSchema } from '../parts/credit.ts';
import { linkSchema } from '../parts/link.ts';
import { pictureSchema } from '../parts/picture.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

/** The types of entries that an article can be about. */
export const articleSubjectTypes = [
  'event',
  'series',
  'publication',
  'recording',
  'curriculum',
  'campaign',
  'organization',
] as const;

/**
 * A dated post: a statement, a piece of news, a report or a testimony. A testimony has no public form without a consent of the
 * scope `testimony` from each person in its `consents`, nor once one of them ends or is withdrawn.
 */
export const articleSchema = defineModel(
  {
    id: 'Article',
    title: 'Article',
    description: 'A dated post: a statement, news, a report, a testimony.',
  },
  {
    ...commonFields('article'),
    ...pageFields,
    title: publicField(nameSchema, 'Title', 'What it is called.'),
    subtitle: publicField(z.optional(nameSchema), 'Subtitle', 'The second part of the title.'),
    kind: publicField(
      z._default(z.enum(['statement', 'news', 'report', 'testimony']), 'news'),
      'Kind',
      'What it is. A testimony is published only while those who gave it consent.',
    ),
    published: publicField(
      momentSchema,
      'Published',
      'When it came out: lists and feeds begin with the newest.',
    ),
    summary: publicField(
      z.optional(localizedTextSchema),
      'Summary',
      'What it is about, in a sentence or two.',
    ),
    body: publicField(localizedMarkdownSchema, 'Text', 'What it says.'),
    picture: publicField(z.optional(pictureSchema), 'Picture', 'A picture that goes with it.'),
    credits: publicField(
      z.optional(z.array(creditSchema)),
      'By whom',
      'Who wrote it: people or collectives.',
    ),
    topics: publicField(
      z.optional(z.array(localizedTextSchema)),
      'Topics',
      'The topics that it touches.',
    ),
    about: publicField(
      z.optional(z.array(ref(...articleSubjectTypes))),
      'About',
      'The activities, works, campaigns and collectives that it is about.',
    ),
    links: publicField(z.optional(z.array(linkSchema)), 'Links', 'Addresses that belong to it.'),
    license: publicField(z.optional(licenseSchema), 'Licence', 'Of the text.'),
    consents: privateField(
      z.optional(z.array(consentSchema)),
      'Consents',
      'For a testimony: one of the scope testimony for each person who gives it. Initials in by tell them apart.',
    ),
  },
);

/** The content type `article`. */
export const articleType: ContentTypeDefinition<'article', typeof articleSchema, 'news'> = {
  name: 'article',
  folder: 'articles',
  section: 'news',
  schema: articleSchema,
};

export type { ArticleEntry } from './article-entry.ts';
/** What the outside may see of an article. */
export interface PublicArticle extends PublicOutput<typeof articleSchema, ArticleEntry> {}
