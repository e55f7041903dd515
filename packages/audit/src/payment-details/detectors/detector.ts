import type { WorkBudget } from './work-budget.ts';

/** The kind of a detail. */
export type DetailKind =
  | 'clabe'
  | 'card'
  | 'cbu'
  | 'account'
  | 'reference'
  | 'iban'
  | 'pix-code'
  | 'pix-key'
  | 'breb-key'
  | 'payment-code'
  | 'alias'
  | 'handle'
  | 'bitcoin'
  | 'lightning'
  | 'monero'
  | 'ethereum'
  | 'coin'
  | 'service'
  | 'pay-scheme';

/** A text that looks like a payment detail. */
export interface Detail {
  readonly kind: DetailKind;
  /** The normalized form, which is equal for all spellings and is compared with declared details. */
  readonly normalized: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** The input of a detector. */
export interface DetectorInput {
  readonly text: string;
  /** The text with declared numbers and codes masked, so that their digits are not read together with those beside them. */
  readonly undeclared: string;
  readonly budget: WorkBudget;
}

/** Detects some kinds of payment details. */
export interface Detector {
  /** The kinds that it detects. */
  readonly kinds: readonly DetailKind[];
  find(input: DetectorInput): Iterable<Detail>;
}
