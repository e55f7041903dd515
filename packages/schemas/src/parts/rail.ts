import * as z from 'zod/mini';
import { localizedTextSchema, nameSchema } from '../atoms/text.ts';
import { webAddressSchema } from '../atoms/web-address.ts';
import { withPublicForm } from '../exposure/public-form.ts';
import { internal, open } from '../exposure/field.ts';
import { model } from '../exposure/model.ts';

/** A rail that is off has no public form; since the field is required, the whole rail goes with it. */
const enabledSchema = withPublicForm(z._default(z.boolean(), false), {
  schema: z.literal(true),
  redact: (enabled) => enabled || undefined,
});

/** A way to give. No rail stands above another, and each can be switched off in this one place. */
export const railSchema = model(
  { id: 'Rail', title: 'Way to give', description: 'One of several equal ways to give.' },
  {
    id: open(
      z.string().check(z.regex(/^[a-z0-9-]+$/, 'not an id')),
      'Id',
      'A short name that never changes.',
    ),
    kind: open(
      z.enum([
        'clabe',
        'iban',
        'pix',
        'bitcoin',
        'lightning',
        'page',
        'copies',
        'in-person',
        'other',
      ]),
      'Kind',
      'How money travels on it.',
    ),
    label: open(nameSchema, 'Label', 'What to call it.'),
    enabled: open(
      enabledSchema,
      'On',
      'Off until it says true. A rail that is off is in no output.',
    ),
    account: open(z.optional(z.string()), 'Account', 'The number, key or address to pay to.'),
    bank: open(z.optional(nameSchema), 'Bank', 'The bank, for people to compare.'),
    holder: open(
      z.optional(nameSchema),
      'Holder',
      'The name the payer will see. It is published: prefer the name of a collective.',
    ),
    url: open(
      z.optional(webAddressSchema),
      'Page',
      'Where giving happens, when that is elsewhere.',
    ),
    instructions: open(z.optional(localizedTextSchema), 'How', 'What to do, in a sentence or two.'),
    notes: internal(z.optional(z.string()), 'Notes', 'For the collective alone.'),
  },
);
/** A way to give, on or off. */
export type Rail = z.output<typeof railSchema>;
