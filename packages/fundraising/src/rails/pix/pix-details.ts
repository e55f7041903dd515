/** The fields that static and dynamic codes share. @internal */
export interface PixCommon {
  /**
   * At most 25 characters, which are written without accents and in capitals. The payer's bank shows the holder's
   * registered name in any case.
   */
  readonly name: string;
  /** At most 15 characters, written as the name is. */
  readonly city: string;
  /** In centavos. */
  readonly amount?: number;
  /** At most 25 letters and digits. */
  readonly txid?: string;
  /** The postal code of the payee, where the code has one. */
  readonly postalCode?: string;
  /** Four digits. @defaultValue `0000` */
  readonly category?: string;
  /** The payee's server, which gives the terms of a recurring payment. */
  readonly recurrenceUrl?: string;
  /** Whether the code is for one payment, where it says so. */
  readonly isOnce?: boolean;
  /** Unknown fields, kept as they are, in the order of their ids: `64`, `62-50`, `26-03`. */
  readonly unknownFields?: readonly (readonly [field: string, value: string])[];
}

/** A code that says who is paid. */
export interface PixStaticDetails extends PixCommon {
  readonly kind: 'static';
  /** The key as it is registered: +5511…, eleven digits, an e-mail address, a random key. */
  readonly key: string;
  /** A message to the payer. */
  readonly message?: string;
}

/** A code whose details come from the payee's bank when it is paid. */
export interface PixDynamicDetails extends PixCommon {
  readonly kind: 'dynamic';
  /** Without `https://`; some generators write it all the same. */
  readonly url: string;
}

/** A Pix code as data. */
export type PixDetails = PixStaticDetails | PixDynamicDetails;

/** The globally unique identifier of Pix in a code. */
export const GUI = 'br.gov.bcb.pix';
