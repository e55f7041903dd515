import * as z from 'zod/mini';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { PageEntry } from './page-entry.ts';
import { commonFields } from '../parts/common.ts';
import { pageFields } from '../parts/link-preview.ts';
import { pictureSchema } from '../parts/picture.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

/** A page of its own: a manifesto, how the collective decides, how to reach it. */
export const pageSchema = defineModel(
  { id: 'Page', title: 'Page', description: 'A page of its own.' },
  {
    ...commonFields('page'),
    ...pageFields,
    title: publicField(nameSchema, 'Title', 'What it is called.'),
    summary: publicField(z.optional(localizedTextSchema), 'Summary', 'What it is about.'),
    body: publicField(localizedMarkdownSchema, 'Text', 'The text of the page.'),
    picture: publicField(z.optional(pictureSchema), 'Picture', 'A picture that goes with it.'),
    order: publicField(
      z.optional(z.int()),
      'Order',
      'Its position among the pages: small numbers come first.',
    ),
  },
);

/** The content type `page`. */
export const pageType: ContentTypeDefinition<'page', typeof pageSchema, 'about'> = {
  name: 'page',
  folder: 'pages',
  section: 'about',
  schema: pageSchema,
};

export type { PageEntry } from './page-entry.ts';
/** What the outside may see of a page. */
export interface PublicPage extends PublicOutput<typeof pageSchema, PageEntry> {}
