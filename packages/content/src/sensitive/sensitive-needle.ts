import type { SensitiveKind, SensitiveReason } from './sensitive-match.ts';

/** What it means that public content holds the same words: nothing, that it may be chance, or that it is. */
export type SharedMeaning = 'nothing' | 'possibly-chance' | 'chance';

/** A text that must not be public. */
export interface SensitiveNeedle {
  readonly text: string;
  readonly kind: SensitiveKind;
  readonly reason: SensitiveReason;
  readonly entry?: string;
  /** Of an account, a holder or a room, the field that it stands in: it stays secret where a public field holds the same. */
  readonly secretKey?: string;
  readonly whenShared: SharedMeaning;
  /** Whether it may be chance wherever it stands, such as a title of two words. */
  readonly isOrdinary?: boolean;
  /** Whether it only counts in an address or as a whole text, since it may be an ordinary word. */
  readonly isOnlyInAddress?: boolean;
  /** A text that has to stand beside it, such as the longitude of a latitude. */
  readonly beside?: string;
}
