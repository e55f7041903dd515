/** Ways to pay in bitcoin; at least one of the first six is there. */
export interface BitcoinDetails {
  /** An address on the chain: base58, bech32 or bech32m. */
  readonly address?: string;
  /** Further addresses, from `bc=` and `tb=`. */
  readonly addresses?: readonly string[];
  /** An invoice or an LNURL. An invoice can be paid once, and soon expires. */
  readonly lightning?: string;
  /** A BOLT 12 offer, which has no checksum. */
  readonly offer?: string;
  /** A silent payment address: each gift goes to an address of its own. */
  readonly silent?: string;
  /** A lightning address, `name@host`; nothing else can go with it. */
  readonly lightningAddress?: string;
  /** In satoshis. */
  readonly amount?: number;
  /** The name of the payee, which wallets show. */
  readonly label?: string;
  /** What the payment is for, which wallets show. */
  readonly message?: string;
  /** Where the payer's wallet sends a proof of payment. */
  readonly pop?: string;
  /** Unknown parameters that may be ignored. */
  readonly unknownParameters?: readonly (readonly [name: string, value: string])[];
}
