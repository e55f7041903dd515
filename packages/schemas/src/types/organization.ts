import * as z from 'zod/mini';
import { placeSchema } from '../atoms/place.ts';
import { localizedMarkdownSchema, localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { onionAddressSchema, webAddressSchema } from '../atoms/web-address.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import type { PublicOutput } from '../exposure/to-public-schema.ts';
import type { OrganizationEntry } from './organization-entry.ts';
import { commonFields } from '../parts/common.ts';
import { pictureSchema } from '../parts/picture.ts';
import { linkSchema } from '../parts/link.ts';
import { callSchema, contactSchema, fundingSchema } from '../parts/support.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';

/** An organisation: a collective, a human-rights centre, a publisher, a funder, or anyone who acts together under one name. */
export const organizationSchema = defineModel(
  { id: 'Organization', title: 'Organisation', description: 'People who act under one name.' },
  {
    ...commonFields('organization'),
    name: publicField(nameSchema, 'Name', 'As it spells itself.'),
    kind: publicField(
      z.enum([
        'collective',
        'human-rights-centre',
        'publisher',
        'funder',
        'bookshop',
        'gathering',
        'organization',
      ]),
      'Kind',
      'What it is; organization when nothing closer fits.',
    ),
    summary: publicField(
      z.optional(localizedTextSchema),
      'Summary',
      'What it does, in a sentence.',
    ),
    body: publicField(z.optional(localizedMarkdownSchema), 'Text', 'A longer description.'),
    place: publicField(z.optional(placeSchema), 'Place', 'Where it works.'),
    url: publicField(z.optional(webAddressSchema), 'Address', 'Its site.'),
    onionUrl: publicField(z.optional(onionAddressSchema), 'Onion address', 'Its site on Tor.'),
    logo: publicField(z.optional(pictureSchema), 'Logo', 'Its logo.'),
    links: publicField(z.optional(z.array(linkSchema)), 'Links', 'Its channels elsewhere.'),
    funding: publicField(z.optional(z.array(fundingSchema)), 'Funding', 'Who supports it.'),
    refusedMoney: publicField(
      z.optional(z.union([z.literal('unknown'), z.array(localizedTextSchema)])),
      'Money refused',
      'Whose money it does not take, each in a few words; or unknown.',
    ),
    calls: publicField(z.optional(z.array(callSchema)), 'Calls', 'Calls for collaborators.'),
    contacts: publicField(z.optional(z.array(contactSchema)), 'Contacts', 'Ways to reach it.'),
  },
);

/** The content type `organization`. */
export const organizationType: ContentTypeDefinition<
  'organization',
  typeof organizationSchema,
  undefined
> = {
  name: 'organization',
  folder: 'organizations',
  section: undefined,
  schema: organizationSchema,
};

export type { OrganizationEntry } from './organization-entry.ts';
/** What the outside may see of an organisation. */
export interface PublicOrganization extends PublicOutput<
  typeof organizationSchema,
  OrganizationEntry
> {}
