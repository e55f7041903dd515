import * as z from 'zod/mini';
import { nameSchema, type LocalizedName } from '../atoms/text.ts';
import { defineModel } from '../exposure/define-model.ts';
import { publicField } from '../exposure/field.ts';
import { pictureSchema, type Picture } from './picture.ts';

/** What chats and networks show of a page where somebody shares its address. */
const linkPreviewSchema = defineModel(
  {
    id: 'LinkPreview',
    title: 'Link preview',
    description: 'What chats and networks show of the page where somebody shares its address.',
  },
  {
    title: publicField(
      z.optional(nameSchema),
      'Title',
      'Stands in the place of the title. The name of the page in the browser stays.',
    ),
    picture: publicField(
      z.optional(pictureSchema),
      'Picture',
      'Stands in the place of the drawn picture.',
    ),
    hidden: publicField(
      z.optional(z.boolean()),
      'Only the name of the site',
      'Whether the preview says nothing but the name of the site.',
    ),
  },
);

/** What chats and networks show of a page where somebody shares its address. */
export interface LinkPreview {
  /** Stands in the place of the title. The name of the page in the browser stays. */
  title?: LocalizedName | undefined;
  /** Stands in the place of the drawn picture. */
  picture?: Picture | undefined;
  /** Whether the preview says nothing but the name of the site. */
  hidden?: boolean | undefined;
}

/** The fields of an entry with a page: what others are shown of the page, and whether search engines may list it. */
export const pageFields = {
  preview: publicField(
    z.optional(linkPreviewSchema),
    'Link preview',
    'What chats and networks show where the address is shared, in place of the title, summary and picture. The address itself names the file.',
  ),
  noindex: publicField(
    z.optional(z.boolean()),
    'Not for search engines',
    'Whether search engines are asked to leave the page out. It stays in the lists, feeds and search of the site.',
  ),
} as const;

/** The fields of an entry with a page. */
export interface PageFields {
  /** What chats and networks show where the address is shared, in place of the title, summary and picture. The address itself names the file. */
  preview?: LinkPreview | undefined;
  /** Whether search engines are asked to leave the page out. It stays in the lists, feeds and search of the site. */
  noindex?: boolean | undefined;
}
