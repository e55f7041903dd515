import * as z from 'zod/mini';
import { localeSchema, type LanguageTag } from '../atoms/locale.ts';
import { nameSchema, type LocalizedName } from '../atoms/text.ts';
import {
  onionAddressSchema,
  webAddressSchema,
  type WebAddress,
  type OnionAddress,
} from '../atoms/web-address.ts';
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
export interface Link {
  /** What to call it. */
  label: LocalizedName;
  /** Where it leads. */
  url: WebAddress;
  /** The same on Tor. */
  onionUrl?: OnionAddress | undefined;
  /** The languages of that page. */
  languages?: LanguageTag[] | undefined;
}
