import * as z from 'zod/mini';
import { languageStatesSchema } from '../atoms/language-state.ts';
import { partialDateSchema } from '../atoms/partial-date.ts';
import { slugSchema } from '../atoms/slug.ts';
import { nameSchema } from '../atoms/text.ts';
import { visibilitySchema } from '../atoms/visibility.ts';
import { webAddressSchema } from '../atoms/web-address.ts';
import { momentSchema } from '../atoms/zoned-date-time.ts';
import type { ContentType } from '../atoms/content-type.ts';
import { privateField, publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';

const sourceSchema = defineModel(
  { id: 'Source', title: 'Source', description: 'The source of what the entry says.' },
  {
    title: publicField(nameSchema, 'Title', 'What the source is called.'),
    url: publicField(z.optional(webAddressSchema), 'Address', 'Where it can be read.'),
    date: publicField(z.optional(partialDateSchema), 'Date', 'When it was written.'),
  },
);

/** Creates the fields that every entry has. `type` and `slug` come from the folder and the file name. */
export function commonFields<const T extends ContentType>(type: T) {
  return {
    type: publicField(z.literal(type), 'Type', 'Taken from the folder.'),
    slug: publicField(slugSchema, 'Slug', 'Taken from the file name.'),
    visibility: publicField(
      visibilitySchema,
      'Visibility',
      'Who may see it: public, unlisted, allies or closed. Closed when it is missing.',
    ),
    aliases: publicField(
      z.optional(z.array(slugSchema)),
      'Former slugs',
      'Slugs this entry had before: old addresses lead to the new one.',
    ),
    formerUrls: publicField(
      z.optional(z.array(webAddressSchema)),
      'Former addresses',
      'Its addresses on an older site: those on the host of the site lead to the new one.',
    ),
    updated: publicField(
      z.optional(momentSchema),
      'Updated',
      'When what it says last changed: feeds and calendars pass it on.',
    ),
    source: publicField(z.optional(sourceSchema), 'Source', 'Where its facts come from.'),
    translations: publicField(
      z.optional(languageStatesSchema),
      'Translations',
      'The progress of the translations of this entry, by language. Those of the site apply to entries that state none.',
    ),
    safety: publicField(
      z.optional(z.boolean()),
      'Safety',
      'Whether the safety of somebody depends on what it says: a language that is machine, draft or out of date is then not shown.',
    ),
    notes: privateField(
      z.optional(z.string()),
      'Notes',
      'For the collective alone: in no output, whatever the visibility.',
    ),
  } as const;
}
