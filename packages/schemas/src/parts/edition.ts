import * as z from 'zod/mini';
import { licenseSchema, type License } from '../atoms/license.ts';
import { localeSchema, type LanguageTag } from '../atoms/locale.ts';
import { moneySchema, type Money } from '../atoms/money.ts';
import { partialDateSchema, type PartialDate } from '../atoms/partial-date.ts';
import {
  localizedTextSchema,
  nameSchema,
  type LocalizedName,
  type LocalizedText,
} from '../atoms/text.ts';
import { webAddressSchema, type WebAddress } from '../atoms/web-address.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import { agentSchema } from './credit.ts';
import { fileSchema, type DownloadFile } from './file.ts';

const useSchema = defineModel(
  { id: 'CopiesUse', title: 'Use of copies', description: 'What copies were used for.' },
  {
    purpose: publicField(
      z.enum(['donated', 'fundraising', 'sold', 'exchanged']),
      'Purpose',
      'For what.',
    ),
    copies: publicField(
      z.union([z.int().check(z.positive()), z.literal('unknown')]),
      'Copies',
      'How many, or unknown.',
    ),
    note: publicField(z.optional(localizedTextSchema), 'Note', 'To whom, or what for.'),
  },
);

const offerSchema = defineModel(
  { id: 'Offer', title: 'Offer', description: 'Somebody who sells it.' },
  {
    seller: publicField(agentSchema, 'Seller', 'Who sells it.'),
    url: publicField(z.optional(webAddressSchema), 'Address', 'Where it can be bought.'),
    price: publicField(z.optional(moneySchema), 'Price', 'What it costs there.'),
  },
);

/** One edition of a work: a language and a form. It exists, or is planned or wished for. */
export const editionSchema = defineModel(
  { id: 'Edition', title: 'Edition', description: 'One language and one form of a work.' },
  {
    language: publicField(localeSchema, 'Language', 'The language of the edition.'),
    name: publicField(z.optional(nameSchema), 'Name', 'What it is called, as in “first edition”.'),
    format: publicField(
      z.enum(['print', 'digital', 'audio']),
      'Form',
      'Printed, digital or read aloud.',
    ),
    state: publicField(
      z.enum(['published', 'in-progress', 'planned', 'wished']),
      'State',
      'Whether it exists; what is wished for is shown as wished for.',
    ),
    published: publicField(z.optional(partialDateSchema), 'Published', 'When it came out.'),
    publishedNote: publicField(
      z.optional(localizedTextSchema),
      'About the date',
      'What the date alone does not say, as in “at the beginning of the year”.',
    ),
    by: publicField(z.optional(partialDateSchema), 'By', 'The date it is planned or wished for.'),
    copies: publicField(
      z.optional(z.int().check(z.positive())),
      'Copies',
      'How many were printed.',
    ),
    isbn: publicField(
      z.optional(
        z.union([
          z.string().check(z.refine(isIsbn13, 'not an ISBN-13')),
          z.literal('none'),
          z.literal('unknown'),
        ]),
      ),
      'ISBN',
      'Thirteen digits, hyphens allowed; none; or unknown.',
    ),
    license: publicField(
      z.optional(licenseSchema),
      'Licence',
      'Where it differs from that of the work.',
    ),
    note: publicField(z.optional(localizedTextSchema), 'Note', 'What else there is to say of it.'),
    uses: publicField(z.optional(z.array(useSchema)), 'Uses', 'What copies were used for.'),
    url: publicField(
      z.optional(webAddressSchema),
      'Address',
      'Where it can be read or downloaded.',
    ),
    files: publicField(z.optional(z.array(fileSchema)), 'Files', 'The files to download.'),
    offers: publicField(z.optional(z.array(offerSchema)), 'Offers', 'Who sells it.'),
  },
);
/** One language and one form of a work. */
export interface Edition {
  /** The language of the edition. */
  language: LanguageTag;
  /** What it is called, as in “first edition”. */
  name?: LocalizedName | undefined;
  /** Printed, digital or read aloud. */
  format: 'print' | 'digital' | 'audio';
  /** Whether it exists; what is wished for is shown as wished for. */
  state: 'published' | 'in-progress' | 'planned' | 'wished';
  /** When it came out. */
  published?: PartialDate | undefined;
  /** What the date alone does not say, as in “at the beginning of the year”. */
  publishedNote?: LocalizedText | undefined;
  /** The date it is planned or wished for. */
  by?: PartialDate | undefined;
  /** How many were printed. */
  copies?: number | undefined;
  /** Thirteen digits, hyphens allowed; none; or unknown. */
  isbn?: string | undefined;
  /** Where it differs from that of the work. */
  license?: License | undefined;
  /** What else there is to say of it. */
  note?: LocalizedText | undefined;
  /** What copies were used for. */
  uses?:
    | {
        /** For what. */
        purpose: 'donated' | 'fundraising' | 'sold' | 'exchanged';
        /** How many, or unknown. */
        copies: number | 'unknown';
        /** To whom, or what for. */
        note?: LocalizedText | undefined;
      }[]
    | undefined;
  /** Where it can be read or downloaded. */
  url?: WebAddress | undefined;
  /** The files to download. */
  files?: DownloadFile[] | undefined;
  /** Who sells it. */
  offers?:
    | {
        /** Who sells it. */
        seller:
          | string
          | {
              /** The name they go by in public. */
              name: LocalizedName;
            };
        /** Where it can be bought. */
        url?: WebAddress | undefined;
        /** What it costs there. */
        price?: Money | undefined;
      }[]
    | undefined;
}

/** Whether a text is thirteen digits, hyphens aside, with the right check digit. */
function isIsbn13(text: string): boolean {
  const digits = text.replaceAll('-', '');
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1),
    0,
  );
  return sum % 10 === 0;
}
