import * as z from 'zod/mini';
import { licenseSchema } from '../atoms/license.ts';
import { localeSchema } from '../atoms/locale.ts';
import { placeSchema } from '../atoms/place.ts';
import { ref } from '../atoms/ref.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { webAddressSchema } from '../atoms/web-address.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { SiteEntry } from './site-entry.ts';
import { commonFields } from '../parts/common.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

/** The site itself: whose it is, its languages, and what its home page opens with. */
export const siteSchema = defineModel(
  { id: 'Site', title: 'Site', description: 'A site of a collective.' },
  {
    ...commonFields('site'),
    title: publicField(nameSchema, 'Title', 'The name of the site.'),
    url: publicField(webAddressSchema, 'Address', 'Where the site is published.'),
    languages: publicField(
      z.array(localeSchema).check(z.minLength(1)),
      'Languages',
      'The languages of the site; the first is the one at its root.',
    ),
    organization: publicField(ref('organization'), 'Collective', 'Whose site it is.'),
    tagline: publicField(localizedTextSchema, 'Tagline', 'A few words in large letters.'),
    summary: publicField(
      localizedTextSchema,
      'Summary',
      'What the collective does, in one sentence.',
    ),
    body: publicField(z.optional(localizedMarkdownSchema), 'About', 'A longer description.'),
    allyPlaces: publicField(
      z.optional(z.array(placeSchema)),
      'Places of allies',
      'Where allied initiatives are, each with its level. No names.',
    ),
    allyPlacesNote: publicField(
      z.optional(localizedTextSchema),
      'About those places',
      'What the list means.',
    ),
    license: publicField(z.optional(licenseSchema), 'Licence', 'Of the texts of the site.'),
    sample: publicField(
      z._default(z.boolean(), false),
      'Invented',
      'Whether everything on it is made up; every page then says so.',
    ),
  },
);

/** The content type `site`. */
export const siteType: ContentTypeDefinition<'site', typeof siteSchema, undefined> = {
  name: 'site',
  folder: undefined,
  section: undefined,
  schema: siteSchema,
};

export type { SiteEntry } from './site-entry.ts';
/** What the outside may see of a site. */
export interface PublicSite extends PublicOutput<typeof siteSchema, SiteEntry> {}
