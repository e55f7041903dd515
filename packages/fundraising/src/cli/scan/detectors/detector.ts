import type { WorkBudget } from './work-budget.ts';
import type { SourceText } from '../page/source-text.ts';

/** What a finding is. Names stand in `@comunal/i18n` under `fundraising:scan.kind.`. */
export type DetailKind =
  | 'clabe'
  | 'card'
  | 'cbu'
  | 'account'
  | 'reference'
  | 'iban'
  | 'pix-code'
  | 'pix-key'
  | 'payment-code'
  | 'alias'
  | 'handle'
  | 'bitcoin'
  | 'lightning'
  | 'monero'
  | 'ethereum'
  | 'coin'
  | 'service'
  | 'pay-link'
  | 'pay-scheme';

/** Something that looks like a payment detail. */
export interface Detail {
  readonly kind: DetailKind;
  /** The form in which two ways of writing it are the same; signed details are compared in it. */
  readonly normalized: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** What a detector is told of the text that it looks through. */
export interface DetectorInput extends SourceText {
  /** The same text with an `x` for each signed number and code, so that its digits are not read together with those beside it. */
  readonly unsigned: string;
  readonly budget: WorkBudget;
}

/** Finds one sort of payment detail. */
export interface Detector {
  /** What it finds. The documentation lists the claims of all. */
  readonly kinds: readonly DetailKind[];
  find(input: DetectorInput): Iterable<Detail>;
}
