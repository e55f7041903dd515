/** Every field of a rail (a way to give) that holds payment details or goes with them. */
export const railFields = ['account', 'bank', 'holder', 'city', 'url', 'instructions'] as const;

/** A field of a rail that holds payment details or goes with them. */
export type RailField = (typeof railFields)[number];

/** Why a field of a rail is required. */
export type RailFieldReason =
  /** Every rail of this kind requires it. */
  | 'kind'
  /** A Pix key requires a name and a city, since the code that is made of it carries both. */
  | 'pix-key'
  /** A SEPA code carries the name of the payee, which an IBAN alone does not say. */
  | 'sepa-account';

/** What a kind requires unless its `account` is a complete code that says everything by itself. */
export interface RailCompleteCode {
  /** Matches a complete code. */
  readonly pattern: RegExp;
  /** Fields that are required beside anything else in `account`, such as a key. */
  readonly otherwiseRequired: readonly RailField[];
  /** Why these are required. */
  readonly reason: Exclude<RailFieldReason, 'kind'>;
}

/** What one kind of rail takes. */
export interface RailKindFields {
  /** Fields without which there is nothing to show. */
  readonly required: readonly RailField[];
  /** Fields that are shown as well where they are filled in. */
  readonly optional: readonly RailField[];
  /** The field that holds the payment code, account number or link. */
  readonly codeField: 'account' | 'url';
  /** Whether `account` may hold a complete code, or a key that other fields have to go with. */
  readonly completeCode?: RailCompleteCode;
  /** Whether gifts pass from hand to hand, so that there is no account that could be a test account. */
  readonly isByHand: boolean;
}

function defineFields(
  required: readonly RailField[],
  optional: readonly RailField[],
  more: Partial<Pick<RailKindFields, 'codeField' | 'completeCode' | 'isByHand'>> = {},
): RailKindFields {
  const instructions = required.includes('instructions') ? [] : (['instructions'] as const);
  return {
    required,
    optional: [...optional, ...instructions],
    codeField: 'account',
    isByHand: false,
    ...more,
  };
}

/**
 * Every kind of rail, with its fields. Content, campaign files, checks and elements read this list, so that they cannot
 * drift apart; `@comunal/fundraising` has one module for each kind, and does not compile while one is missing. The order is
 * that of the documentation and means nothing else: no kind stands above another.
 */
export const railKinds = {
  /** A transfer inside Mexico: `account` is the CLABE, 18 digits. */
  clabe: defineFields(['account'], ['bank', 'holder']),
  /** Pix: `account` is the complete code (copia e cola), or a key with `holder` and `city`. */
  pix: defineFields(['account'], ['holder', 'city', 'bank'], {
    completeCode: {
      // No key is as long: the longest that may begin with digits is a random one of 36 characters with hyphens.
      pattern: /^\s*000201.{31}/s,
      otherwiseRequired: ['holder', 'city'],
      reason: 'pix-key',
    },
  }),
  /** Bre-B, the instant payments of Colombia: `account` is the key (llave). */
  breb: defineFields(['account'], ['bank', 'holder']),
  /** A transfer in euros with a code that banking apps read: `account` is an IBAN with `holder`, or the complete code. */
  sepa: defineFields(['account'], ['holder', 'bank'], {
    completeCode: {
      pattern: /^\s*BCD\b/,
      otherwiseRequired: ['holder'],
      reason: 'sepa-account',
    },
  }),
  /** A transfer to an IBAN, in any currency. */
  iban: defineFields(['account'], ['bank', 'holder']),
  /** An account without a common format (CBU, cuenta RUT, an alias): a number, or lines of `label: value`. */
  account: defineFields(['account'], ['bank', 'holder', 'city']),
  /** A bitcoin address, a `bitcoin:` link, or anything of lightning: invoice, LNURL, offer, lightning address. */
  bitcoin: defineFields(['account'], ['holder']),
  /** A Monero address or a `monero:` link. */
  monero: defineFields(['account'], ['holder']),
  /** Paying in at the till of a shop, such as OXXO: `account` is the number to read out; `label` names the shop. */
  shop: defineFields(['account'], ['holder']),
  /** A page elsewhere, where giving happens. */
  link: defineFields(['url'], ['holder'], { codeField: 'url' }),
  /** Cash, things or time, given by hand. */
  'in-person': defineFields(['instructions'], ['account'], { isByHand: true }),
  /** Taking copies of a work in exchange. */
  copies: defineFields(['instructions'], ['account'], { isByHand: true }),
  /** Any other way, in words; numbers go into `account` as lines of `label: value`. */
  other: defineFields(['instructions'], ['account', 'bank', 'holder', 'city']),
} as const satisfies Readonly<Record<string, RailKindFields>>;

/** The name of a kind of rail. */
export type RailKind = keyof typeof railKinds;

/** The names of all kinds, in the order of {@link railKinds}. */
// Object.keys forgets the type of the keys, which are those of the object literal above.
export const railKindNames = Object.keys(railKinds) as [RailKind, ...RailKind[]];

/**
 * Whether a value is the name of a kind.
 *
 * @param value - Anything, such as a field of a campaign file.
 * @example
 * ```ts
 * import { isRailKind } from '@comunal/schemas/rails';
 *
 * console.log(isRailKind('clabe'), isRailKind('cheque')); // → true false
 * ```
 */
export function isRailKind(value: unknown): value is RailKind {
  return typeof value === 'string' && Object.hasOwn(railKinds, value);
}
