import type { RailKind, SeesKey, StaysKey, StopsKey } from '../rails/rail-module.ts';

/** A text to show, with its language where that is known. */
export interface ViewText {
  readonly text: string;
  readonly language?: string;
}

/** An amount, formatted for the language. */
export interface ViewMoney {
  /** In minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly text: string;
}

/** The donations in one currency. Currencies are never summed. */
export interface ViewRaised {
  readonly money: ViewMoney;
  /** The share of the goal in per cent, rounded down; missing where the goal is in another currency. */
  readonly percent?: number;
}

/** A rail that is on. `describeRail` gets its details. */
export interface ViewRail {
  readonly id: string;
  readonly kind: RailKind;
  readonly label?: ViewText;
  /** The bank as the collective calls it, for people to compare. */
  readonly bank?: ViewText;
  readonly holder?: ViewText;
  readonly instructions?: ViewText;
  /** The payment code, account number or link, as the campaign has it. */
  readonly code: string;
  /** For a Pix key in place of a code, and for banks that ask where an account is. */
  readonly city?: string;
  readonly whoSeesWhom: SeesKey;
  readonly whoCanStopIt: StopsKey;
  readonly staysPublic: StaysKey;
}

/** A notice of something that was left out or cut, for `comunal fundraising check` and for tests. */
export interface ViewNotice {
  readonly code:
    | 'cut'
    | 'too-many'
    | 'bad-amount'
    | 'bad-date'
    | 'bad-text'
    | 'bad-list'
    | 'no-title'
    // These are about a rail, which is left out.
    | 'bad-kind'
    | 'bad-id'
    | 'repeated-id';
  /** The path of the field, such as `costs.3.amount`. */
  readonly path: string;
  /** The value in place of a kind, where it is a text. */
  readonly value?: string;
}

/** Everything that a page shows of a campaign, and nothing else. All texts are plain: insert them as text, never as HTML. */
export interface CampaignView {
  readonly title: ViewText;
  readonly summary?: ViewText;
  readonly isTest: boolean;
  readonly state: 'planned' | 'running' | 'paused' | 'ended';
  readonly starts?: string;
  readonly ends?: string;
  /** Nights until the last day; 0 on it. Missing where there is no end, or it is over. */
  readonly daysLeft?: number;
  readonly goal?: ViewMoney;
  /** One entry per currency. */
  readonly raised: readonly ViewRaised[];
  /** The day of the totals. */
  readonly asOf?: string;
  /** Who counted them. */
  readonly source?: ViewText;
  readonly giftCount?: number;
  readonly hours?: number;
  readonly inKind: readonly ViewText[];
  readonly costs: readonly {
    readonly label: ViewText;
    readonly money: ViewMoney;
    readonly per: 'once' | 'month' | 'year';
  }[];
  /** The sums of the costs, one for each currency and period. */
  readonly costTotals: readonly {
    readonly money: ViewMoney;
    readonly per: 'once' | 'month' | 'year';
  }[];
  readonly milestones: readonly {
    readonly label: ViewText;
    readonly money: ViewMoney;
    readonly isReached: boolean;
  }[];
  readonly needs: readonly {
    readonly kind: 'thing' | 'time';
    readonly label: ViewText;
    readonly isCovered: boolean;
    readonly until?: string;
    readonly where?: ViewText;
    readonly precision?: 'exact' | 'locality' | 'region';
  }[];
  readonly rails: readonly ViewRail[];
  readonly notices: readonly ViewNotice[];
}
