import * as z from 'zod/mini';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';
import { commonFields } from '../parts/common.ts';
import { pictureSchema } from '../parts/file.ts';

/** A page of its own: a manifesto, how we decide, how to reach us. */
export const pageSchema = model(
  { id: 'Page', title: 'Page', description: 'A page of its own.' },
  {
    ...commonFields('page'),
    title: open(nameSchema, 'Title', 'What it is called.'),
    summary: open(z.optional(localizedTextSchema), 'Summary', 'What it is about.'),
    body: open(localizedMarkdownSchema, 'Text', 'The text of the page.'),
    picture: open(z.optional(pictureSchema), 'Picture', 'A picture that goes with it.'),
    order: open(z.optional(z.int()), 'Order', 'Its place among the pages: small numbers first.'),
  },
);
