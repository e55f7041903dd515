/** A field of a way to give that holds payment details or goes with them. */
export type RailField = 'account' | 'bank' | 'holder' | 'city' | 'url' | 'instructions';

/** What one kind of way to give takes. */
export interface RailKindFields {
  /** Fields without which there is nothing to show. */
  readonly needs: readonly RailField[];
  /** Fields that are shown as well when they are there. */
  readonly takes: readonly RailField[];
}

const fields = (needs: readonly RailField[], takes: readonly RailField[]): RailKindFields => ({
  needs,
  takes: [...takes, ...(needs.includes('instructions') ? [] : (['instructions'] as const))],
});

/**
 * Every kind of way to give, with its fields. Content, campaign files, the checks and the elements read this list, so that
 * they cannot drift apart. The order is that of documentation and means nothing else: no kind stands above another.
 */
export const railKinds = {
  /** A transfer inside Mexico: `account` is the CLABE, 18 digits. */
  clabe: fields(['account'], ['bank', 'holder']),
  /** Pix: `account` is the whole code (copia e cola), or a key with `holder` and `city`. */
  pix: fields(['account'], ['holder', 'city', 'bank']),
  /** A transfer in euros with a code that banking apps read: `account` is an IBAN with `holder`, or the whole code. */
  sepa: fields(['account'], ['holder', 'bank']),
  /** A transfer to an IBAN, in any currency. */
  iban: fields(['account'], ['bank', 'holder']),
  /** An account without a common form (CBU, cuenta RUT, an alias): a number, or lines of `label: value`. */
  account: fields(['account'], ['bank', 'holder', 'city']),
  /** A bitcoin address, a `bitcoin:` link, or anything of lightning: invoice, LNURL, offer, lightning address. */
  bitcoin: fields(['account'], ['holder']),
  /** A Monero address or a `monero:` link. */
  monero: fields(['account'], ['holder']),
  /** Paying in at the till of a shop, such as OXXO: `account` is the number to read out; `label` names the shop. */
  shop: fields(['account'], ['holder']),
  /** A page elsewhere, where giving happens. */
  link: fields(['url'], ['holder']),
  /** Cash, things or time, given by hand. */
  'in-person': fields(['instructions'], ['account']),
  /** Taking copies of a work in exchange. */
  copies: fields(['instructions'], ['account']),
  /** Any other way, in words; numbers go into `account` as lines of `label: value`. */
  other: fields(['instructions'], ['account', 'bank', 'holder', 'city']),
} as const satisfies Readonly<Record<string, RailKindFields>>;

/** The name of a kind of way to give. */
export type RailKind = keyof typeof railKinds;

/** The names of all kinds, in the order of {@link railKinds}. */
// Object.keys forgets the type of the keys, which are those of the object literal above.
export const railKindNames = Object.keys(railKinds) as [RailKind, ...RailKind[]];

/** Whether a value is the name of a kind. */
export function isRailKind(value: unknown): value is RailKind {
  return typeof value === 'string' && Object.hasOwn(railKinds, value);
}
