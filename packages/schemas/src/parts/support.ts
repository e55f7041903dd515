import * as z from 'zod/mini';
import { partialDateSchema } from '../atoms/partial-date.ts';
import { ref } from '../atoms/ref.ts';
import { localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { onionAddressSchema, webAddressSchema } from '../atoms/web-address.ts';
import { publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';

/** Support by a funder: the programme and the time. */
export const fundingSchema = defineModel(
  { id: 'Funding', title: 'Funding', description: 'Support by a funder.' },
  {
    funder: publicField(ref('organization'), 'Funder', 'Who gave it.'),
    programme: publicField(z.optional(nameSchema), 'Programme', 'Through which programme.'),
    starts: publicField(z.optional(partialDateSchema), 'From', 'Since when.'),
    ends: publicField(z.optional(partialDateSchema), 'To', 'Until when.'),
    note: publicField(z.optional(localizedTextSchema), 'Note', 'What it made possible.'),
  },
);

/** A call for people or collectives to join in. */
export const callSchema = defineModel(
  { id: 'Call', title: 'Call', description: 'A call for collaborators.' },
  {
    title: publicField(nameSchema, 'Title', 'What is sought.'),
    summary: publicField(localizedTextSchema, 'Summary', 'For what, and how to answer.'),
    state: publicField(
      z.enum(['open', 'closed', 'unknown']),
      'State',
      'Whether it can still be answered.',
    ),
    until: publicField(z.optional(partialDateSchema), 'Until', 'The last day.'),
  },
);

/** A way to reach a collective. */
export const contactSchema = defineModel(
  { id: 'Contact', title: 'Contact', description: 'A way to reach a collective.' },
  {
    label: publicField(nameSchema, 'Label', 'What it is for.'),
    kind: publicField(z.enum(['web', 'email', 'form', 'post', 'other']), 'Kind', 'How it works.'),
    value: publicField(
      z.string().check(z.regex(/\S/, 'empty text')),
      'Value',
      'The address itself, published on purpose.',
    ),
    keyUrl: publicField(
      z.optional(webAddressSchema),
      'Key',
      'Where its public key can be downloaded.',
    ),
  },
  [
    z.refine(fitsKind, {
      error: 'a contact of kind web or form is an https address, one of kind email a mail address',
      path: ['value'],
    }),
  ],
);

/** Whether the value is an address of its kind. Sites link to it: a link to anything else would be broken, or run a script. */
function fitsKind({ kind, value }: { readonly kind: string; readonly value: string }): boolean {
  if (kind === 'web' || kind === 'form')
    return z.safeParse(z.union([webAddressSchema, onionAddressSchema]), value).success;
  return kind !== 'email' || /^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(value);
}
