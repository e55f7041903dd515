import * as z from 'zod/mini';
import { localeSchema } from '../atoms/locale.ts';
import { licenseSchema } from '../atoms/license.ts';
import { placeSchema } from '../atoms/place.ts';
import { webAddressSchema } from '../atoms/web-address.ts';
import { privateField, publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';

const interpretationSchema = defineModel(
  { id: 'Interpretation', title: 'Interpretation', description: 'Live interpretation.' },
  {
    language: publicField(localeSchema, 'Language', 'Into which language; sign languages too.'),
    url: publicField(z.optional(webAddressSchema), 'Channel', 'Where it can be heard or seen.'),
  },
);

/** Whether an event or a node goes ahead. What says nothing does. */
export const eventStateSchema = z._default(
  z.enum(['scheduled', 'cancelled', 'postponed']),
  'scheduled',
);

/** The fields about meeting that an event and a node of a gathering share: where, how to join, in which languages. */
export const sessionFields = {
  place: publicField(
    z.optional(placeSchema),
    'Place',
    'Where it takes place, unless it is only online.',
  ),
  joinUrl: publicField(
    z.optional(webAddressSchema),
    'Address to join',
    'Published on purpose, for everyone. The address of a room that is not for everyone goes in room.',
  ),
  room: privateField(
    z.optional(z.string()),
    'Room',
    'Name or address of the call room: a secret, in no output.',
  ),
  languages: publicField(z.optional(z.array(localeSchema)), 'Languages', 'The languages spoken.'),
  interpretation: publicField(
    z.optional(z.array(interpretationSchema)),
    'Interpretation',
    'Live interpretation, by language.',
  ),
  doNotRecord: publicField(
    z.optional(z.boolean()),
    'Do not record',
    'Whether those taking part ask not to be recorded.',
  ),
  license: publicField(z.optional(licenseSchema), 'Licence', 'Of the recording, if there is one.'),
} as const;
