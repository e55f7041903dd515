/** Why a text must not be public: that of an entry that is closed or for allies, a part that is in no output, or one that waits for a consent. */
export type SensitiveReason = 'closed' | 'allies' | 'private' | 'consent';

/** What kind of text it is: the slug of an entry, the name of a call room, or anything else. */
export type SensitiveKind = 'text' | 'slug' | 'room';

/** A place in a text that says something that must not be public. It never holds what that is. */
export interface SensitiveMatch {
  /** What kind of text it is. */
  readonly kind: SensitiveKind;
  /** Why it must not be public. */
  readonly reason: SensitiveReason;
  /** The entry as `type/slug`, unless it is one that may not be named. */
  readonly entry?: string;
  /** Where it begins in the text that was searched. */
  readonly offset: number;
  /** Whether it may well be chance: two words of a title, or a sentence that public content holds too. */
  readonly isPossiblyChance: boolean;
}
