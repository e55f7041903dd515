import * as z from 'zod/mini';
import {
  localizedTextSchema,
  nameSchema,
  type LocalizedName,
  type LocalizedText,
} from '../atoms/text.ts';
import { webAddressSchema, type WebAddress } from '../atoms/web-address.ts';
import { withPublicForm } from '../exposure/public-form.ts';
import { privateField, publicField } from '../exposure/field.ts';
import { defineModel } from '../exposure/define-model.ts';
import { findMissingRailFields, type RailFieldValues } from '../rails/find-missing-rail-fields.ts';
import { railKindNames, type RailFieldReason } from '../rails/rail-kinds.ts';

/** A rail that is off has no public form; since the field is required, the whole rail goes with it. */
const enabledSchema = withPublicForm(z._default(z.boolean(), false), {
  schema: z.literal(true),
  redact: (enabled) => enabled || undefined,
});

/** The message of the issue for a missing field, by the reason why it is required. */
const MISSING_MESSAGES: Readonly<Record<RailFieldReason, string>> = {
  kind: 'needed by this way to give',
  'pix-key': 'needed by a Pix key',
  'sepa-account': 'needed by a SEPA account',
};

/** A way to give. No rail stands above another, and each can be switched off in this one place. */
export const railSchema = defineModel(
  { id: 'Rail', title: 'Way to give', description: 'One of several equal ways to give.' },
  {
    id: publicField(
      z.string().check(z.regex(/^[a-z0-9-]+$/, 'not an id')),
      'Id',
      'A short name that never changes.',
    ),
    kind: publicField(z.enum(railKindNames), 'Kind', 'How money travels on it.'),
    label: publicField(nameSchema, 'Label', 'What to call it. For a shop: which shop.'),
    enabled: publicField(
      enabledSchema,
      'On',
      'Off until it says true. A rail that is off is in no output.',
    ),
    account: publicField(
      z.optional(z.string()),
      'Account',
      'The number, code or address to pay to: CLABE, IBAN, Pix code or key, Bre-B key, bitcoin address, the number for a shop.',
    ),
    bank: publicField(z.optional(nameSchema), 'Bank', 'The bank, for people to compare.'),
    holder: publicField(
      z.optional(nameSchema),
      'Holder',
      'The name the payer will see. It is published: prefer the name of a collective. A Pix key and a SEPA transfer need it.',
    ),
    city: publicField(
      z.optional(z.string()),
      'City',
      'The city of the account, without an address. A Pix key needs it.',
    ),
    url: publicField(
      z.optional(webAddressSchema),
      'Page',
      'Where giving happens, when that is elsewhere.',
    ),
    instructions: publicField(
      z.optional(localizedTextSchema),
      'How',
      'What to do, in a sentence or two.',
    ),
    notes: privateField(z.optional(z.string()), 'Notes', 'For the collective alone.'),
  },
  [z.check(requireFieldsOfKind)],
);
/** A way to give, on or off. */
export interface Rail {
  /** A short name that never changes. */
  id: string;
  /** How money travels on it. */
  kind:
    | 'clabe'
    | 'pix'
    | 'breb'
    | 'sepa'
    | 'iban'
    | 'account'
    | 'bitcoin'
    | 'monero'
    | 'shop'
    | 'link'
    | 'in-person'
    | 'copies'
    | 'other';
  /** What to call it. For a shop: which shop. */
  label: LocalizedName;
  /** Off until it says true. A rail that is off is in no output. */
  enabled: boolean;
  /** The number, code or address to pay to: CLABE, IBAN, Pix code or key, Bre-B key, bitcoin address, the number for a shop. */
  account?: string | undefined;
  /** The bank, for people to compare. */
  bank?: LocalizedName | undefined;
  /** The name the payer will see. It is published: prefer the name of a collective. A Pix key and a SEPA transfer need it. */
  holder?: LocalizedName | undefined;
  /** The city of the account, without an address. A Pix key needs it. */
  city?: string | undefined;
  /** Where giving happens, when that is elsewhere. */
  url?: WebAddress | undefined;
  /** What to do, in a sentence or two. */
  instructions?: LocalizedText | undefined;
  /** For the collective alone. Never published. */
  notes?: string | undefined;
}

/** A rail that is off may be unfinished; one that is on and lacks a field would be shown as broken. */
function requireFieldsOfKind({
  value,
  issues,
}: z.core.ParsePayload<RailFieldValues & { readonly enabled: boolean }>): void {
  if (!value.enabled) return;
  for (const { field, reason } of findMissingRailFields(value))
    issues.push({
      code: 'custom',
      message: MISSING_MESSAGES[reason],
      path: [field],
      input: value,
    });
}
