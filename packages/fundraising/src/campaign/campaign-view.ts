import type { RailKind, SeesKey, StaysKey, StopsKey } from '../rails/rail.ts';

/** A text to show, and the language it is in where that is known. */
export interface ViewText {
  readonly text: string;
  readonly language?: string;
}

/** An amount, written as the language writes it. */
export interface ViewMoney {
  /** In minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly text: string;
}

/** What was given in one currency. Currencies are never summed. */
export interface ViewRaised {
  readonly money: ViewMoney;
  /** Of the goal, in whole per cent and not rounded up; missing when the goal is in another currency. */
  readonly percent?: number;
}

/** A way to give that is on. `describeRail` says what its details are. */
export interface ViewRail {
  readonly id: string;
  readonly kind: RailKind;
  readonly label?: ViewText;
  /** As the collective calls it, for people to compare. */
  readonly bank?: ViewText;
  readonly holder?: ViewText;
  readonly instructions?: ViewText;
  /** What the rail of its kind reads. */
  readonly text: string;
  /** For a Pix key in place of a code, and for banks that ask where an account is. */
  readonly city?: string;
  readonly whoSeesWhom: SeesKey;
  readonly whoCanStopIt: StopsKey;
  readonly staysPublic: StaysKey;
}

/** What was left out or cut, and why; for `comunal fundraising check` and for tests. */
export interface ViewNotice {
  readonly code:
    | 'cut'
    | 'too-many'
    | 'bad-amount'
    | 'bad-date'
    | 'bad-text'
    | 'bad-list'
    | 'no-title'
    // Of a way to give, which is left out.
    | 'bad-kind'
    | 'bad-id'
    | 'repeated-id';
  /** Such as `costs.3.amount`. */
  readonly path: string;
  /** What stands there instead of a kind, where it is a text. */
  readonly value?: string;
}

/** Everything that a page shows of a campaign, and nothing else. All texts are plain: put them in as text. */
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
  /** One entry a currency. */
  readonly raised: readonly ViewRaised[];
  /** The day of the totals, and who counted. */
  readonly asOf?: string;
  readonly source?: ViewText;
  readonly giftCount?: number;
  readonly hours?: number;
  readonly inKind: readonly ViewText[];
  readonly costs: readonly {
    readonly label: ViewText;
    readonly money: ViewMoney;
    readonly per: 'once' | 'month' | 'year';
  }[];
  /** Sums of the costs, one for each currency and period. */
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
