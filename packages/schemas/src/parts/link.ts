import * as z from 'zod/mini';
import { localeSchema } from '../atoms/locale.ts';
import { nameSchema } from '../atoms/text.ts';
import { onionAddressSchema, webAddressSchema } from '../atoms/web-address.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';

/** An address elsewhere, under a name. */
export const linkSchema = defineModel(
  { id: 'Link', title: 'Link', description: 'An address elsewhere.' },
  {
    label: publicField(nameSchema, 'Label', 'What to call it.'),
    url: publicField(webAddressSchema, 'Address', 'Where it leads.'),
    onionUrl: publicField(z.optional(onionAddressSchema), 'Onion address', 'The same on Tor.'),
    languages: publicField(
      z.optional(z.array(localeSchema)),
      'Languages',
      'The languages of that page.',
    ),
  },
);
/** An address elsewhere, under a name. */
export type Link = z.output<typeof linkSchema>;
