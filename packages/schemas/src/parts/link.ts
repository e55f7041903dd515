import * as z from 'zod/mini';
import { localeSchema } from '../atoms/locale.ts';
import { nameSchema } from '../atoms/text.ts';
import { onionAddressSchema, webAddressSchema } from '../atoms/web-address.ts';
import { open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';

/** An address elsewhere, under a name. */
export const linkSchema = model(
  { id: 'Link', title: 'Link', description: 'An address elsewhere.' },
  {
    label: open(nameSchema, 'Label', 'What to call it.'),
    url: open(webAddressSchema, 'Address', 'Where it leads.'),
    onionUrl: open(z.optional(onionAddressSchema), 'Onion address', 'The same by way of Tor.'),
    languages: open(z.optional(z.array(localeSchema)), 'Languages', 'Languages found there.'),
  },
);
/** An address elsewhere, under a name. */
export type Link = z.output<typeof linkSchema>;
