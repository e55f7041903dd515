import type { RailKind } from '@comunal/schemas/rails';
import type { RailFinding, RailValidation, RailWarningCode } from './validation.ts';

export type { RailKind };

/** What a row of payment details is. The sentence stands in `@comunal/i18n` under `fundraising:row.`. */
export type RowLabel =
  | 'bank'
  | 'clabe'
  | 'pixCode'
  | 'pixKey'
  | 'holder'
  | 'city'
  | 'amount'
  | 'message'
  | 'address'
  | 'iban'
  | 'bic'
  | 'country'
  | 'reference'
  | 'lightning'
  | 'expires'
  | 'where'
  | 'how'
  | 'shop'
  | 'page'
  | 'service'
  | 'needs';

/** One line of payment details, to be shown and copied. */
export interface DetailRow {
  /** What it is; `own` when the collective has its own word for it, which then stands in `name`. */
  readonly label: RowLabel | 'custom';
  readonly name?: string;
  /** In groups, to be read and compared. */
  readonly text: string;
  /** What a copy button copies; missing where there is nothing to copy. */
  readonly copy?: string;
  /** The last four signs, to compare after pasting. */
  readonly lastFour?: string;
  /** Whether a screen reader should say it digit by digit. */
  readonly isCode?: boolean;
}

/** What can be told about payment details. */
export interface RailDescription {
  readonly kind: RailKind;
  readonly rows: readonly DetailRow[];
  /** The text of a QR code that apps understand, or that is labelled as mere text. */
  readonly qr?: { readonly text: string; readonly isPayment: boolean };
  readonly warnings: readonly RailFinding<RailWarningCode>[];
}

/** Keys of `@comunal/i18n`: what each way to give tells about people, and whom it depends on. */
export type SeesKey = `fundraising:sees.${RailKind}`;
/** Who can close it, or take what was given. */
export type StopsKey = `fundraising:stops.${RailKind}`;
/** What others can read later. */
export type StaysKey = `fundraising:stays.${RailKind}`;

/**
 * A way to give. All are alike: none has a field that another lacks, and none stands above another.
 * @typeParam T - Its payment details as data.
 */
export interface RailModule<T> {
  readonly kind: RailKind;
  /** Reads payment details; undefined when `validate` would refuse them. */
  parse(text: string): T | undefined;
  /**
   * Writes payment details; `parse` reads back the same.
   * @throws `FundraisingError` for details that `validate` would refuse.
   */
  create(details: T): string;
  /** What to show. It asks nobody; names of banks are loaded when they are needed. */
  describe(details: T): Promise<RailDescription>;
  /** What is wrong with a text, as codes with positions and values. Never throws. */
  validate(text: string): RailValidation;
  readonly whoSeesWhom: SeesKey;
  readonly whoCanStopIt: StopsKey;
  readonly staysPublic: StaysKey;
}
