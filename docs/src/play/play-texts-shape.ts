/** The words of the playgrounds and of the card maker, besides those that the packages bring. */
export interface PlayTexts {
  readonly attributes: string;
  readonly result: string;
  readonly code: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly notLoaded: string;
  /** @param host - The server that the element would contact. */
  readonly wouldContact: (host: string) => string;
  readonly needsScript: string;
  readonly card: CardTexts;
}

/** The words of the card maker. */
export interface CardTexts {
  readonly title: string;
  readonly summary: string;
  readonly rail: string;
  /** The list of rails, where a message is about it. */
  readonly rails: string;
  readonly addRail: string;
  readonly removeRail: string;
  readonly kind: string;
  readonly label: string;
  readonly fields: Readonly<
    Record<'account' | 'bank' | 'holder' | 'city' | 'url' | 'instructions', string>
  >;
  readonly optional: string;
  readonly preview: string;
  readonly noTitle: string;
  readonly noRail: string;
  /** Beside a file whose every rail has check digits, and no warning. */
  readonly digitsMatch: string;
  /** Beside any other file. */
  readonly readByTwo: string;
  /** @param field - The name of an empty field. */
  readonly missing: (field: string) => string;
  readonly saveCard: string;
  readonly saveCampaign: string;
  readonly savedCard: string;
  readonly savedCampaign: string;
  readonly notYet: string;
  readonly failed: string;
  /** @param host - The server that a link in the preview leads to. */
  readonly linkHeldBack: (host: string) => string;
}
