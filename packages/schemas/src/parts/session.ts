import * as z from 'zod/mini';
import { localeSchema } from '../atoms/locale.ts';
import { licenseSchema } from '../atoms/license.ts';
import { placeSchema } from '../atoms/place.ts';
import { webAddressSchema } from '../atoms/web-address.ts';
import { internal, open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';

const interpretationSchema = model(
  { id: 'Interpretation', title: 'Interpretation', description: 'Live interpretation.' },
  {
    language: open(localeSchema, 'Language', 'Into which language; sign languages too.'),
    url: open(z.optional(webAddressSchema), 'Channel', 'Where it can be heard or seen.'),
  },
);

/** What an event and a node of a gathering say alike about meeting: where, how to join, in which languages. */
export const sessionFields = {
  place: open(z.optional(placeSchema), 'Place', 'Where it is, when it is somewhere.'),
  joinUrl: open(
    z.optional(webAddressSchema),
    'Address to join',
    'Published on purpose, for everyone. The address of a room that is not for everyone goes in room.',
  ),
  room: internal(
    z.optional(z.string()),
    'Room',
    'Name or address of the call room: a secret, in no output.',
  ),
  languages: open(z.optional(z.array(localeSchema)), 'Languages', 'The languages spoken.'),
  interpretation: open(
    z.optional(z.array(interpretationSchema)),
    'Interpretation',
    'Live interpretation, by language.',
  ),
  doNotRecord: open(
    z.optional(z.boolean()),
    'Do not record',
    'Whether those taking part ask not to be recorded.',
  ),
  license: open(z.optional(licenseSchema), 'Licence', 'Of the recording, if there is one.'),
} as const;
