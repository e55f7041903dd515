import * as z from 'zod/mini';
import { licenseSchema } from '../atoms/license.ts';
import { localeSchema } from '../atoms/locale.ts';
import { moneySchema } from '../atoms/money.ts';
import { partialDateSchema } from '../atoms/partial-date.ts';
import { localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { webAddressSchema } from '../atoms/web-address.ts';
import { open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';
import { agentSchema } from './credit.ts';
import { fileSchema } from './file.ts';

const useSchema = model(
  { id: 'CopiesUse', title: 'Use of copies', description: 'What copies were used for.' },
  {
    purpose: open(z.enum(['donated', 'fundraising', 'sold', 'exchanged']), 'Purpose', 'For what.'),
    copies: open(
      z.union([z.int().check(z.positive()), z.literal('unknown')]),
      'Copies',
      'How many, or unknown.',
    ),
    note: open(z.optional(localizedTextSchema), 'Note', 'To whom, or what for.'),
  },
);

const offerSchema = model(
  { id: 'Offer', title: 'Offer', description: 'Somebody who sells it.' },
  {
    seller: open(agentSchema, 'Seller', 'Who sells it.'),
    url: open(z.optional(webAddressSchema), 'Address', 'Where it can be bought.'),
    price: open(z.optional(moneySchema), 'Price', 'What it costs there.'),
  },
);

/** One edition of a work: a language and a form, which exists or is planned or wished for. */
export const editionSchema = model(
  { id: 'Edition', title: 'Edition', description: 'One language and one form of a work.' },
  {
    language: open(localeSchema, 'Language', 'The language of the edition.'),
    name: open(z.optional(nameSchema), 'Name', 'What it is called: first edition, for one.'),
    format: open(z.enum(['print', 'digital', 'audio']), 'Form', 'Printed, digital or read aloud.'),
    state: open(
      z.enum(['published', 'in-progress', 'planned', 'wished']),
      'State',
      'Whether it exists; what is wished for is shown as wished for.',
    ),
    published: open(z.optional(partialDateSchema), 'Published', 'When it came out.'),
    publishedNote: open(
      z.optional(localizedTextSchema),
      'About the date',
      'What the date alone does not say: at the beginning of the year.',
    ),
    by: open(z.optional(partialDateSchema), 'By', 'The date it is planned or wished for.'),
    copies: open(z.optional(z.int().check(z.positive())), 'Copies', 'How many were printed.'),
    isbn: open(
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
    license: open(z.optional(licenseSchema), 'Licence', 'Where it differs from that of the work.'),
    note: open(z.optional(localizedTextSchema), 'Note', 'What else there is to say of it.'),
    uses: open(z.optional(z.array(useSchema)), 'Uses', 'What copies were used for.'),
    url: open(z.optional(webAddressSchema), 'Address', 'Where it can be read or fetched.'),
    files: open(z.optional(z.array(fileSchema)), 'Files', 'The files to download.'),
    offers: open(z.optional(z.array(offerSchema)), 'Offers', 'Who sells it.'),
  },
);
/** One language and one form of a work. */
export type Edition = z.output<typeof editionSchema>;

/** Whether a text is thirteen digits, hyphens aside, with the right check digit. */
function isIsbn13(text: string): boolean {
  const digits = text.replaceAll('-', '');
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}
