import type { RailKind, SeesKey, StaysKey, StopsKey } from '../rails/rail-module.ts';

/** A text to show, with its language where that is known. */
export interface ViewText {
  /** Plain text, shortened and on one line where it has to be. */
  readonly text: string;
  /** Its language tag, for a `lang` attribute. Absent for a text that is the same in every language. */
  readonly language?: string;
}

/** An amount, formatted for the language. */
export interface ViewMoney {
  /** In minor units. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
  /** As the language writes it: `$120,000 MXN`. */
  readonly text: string;
}

/** The donations in one currency. Currencies are never summed. */
export interface ViewRaised {
  /** The total, in this currency. */
  readonly money: ViewMoney;
  /** The share of the goal in per cent, rounded down; missing where the goal is in another currency. */
  readonly percent?: number;
}

/** A rail that is on. `describeRail` gets its details. */
export interface ViewRail {
  /** Its name in the campaign. */
  readonly id: string;
  /** The kind; a page has a name for each. */
  readonly kind: RailKind;
  /** What the collective calls it. */
  readonly label?: ViewText;
  /** The bank as the collective calls it, for people to compare. */
  readonly bank?: ViewText;
  /** Who the account belongs to. */
  readonly holder?: ViewText;
  /** What to do, in the best available language. */
  readonly instructions?: ViewText;
  /** The payment code, account number or link, as the campaign has it. */
  readonly code: string;
  /** For a Pix key in place of a code, and for banks that ask where an account is. */
  readonly city?: string;
  /** Key of the text about what it reveals of people, in `@comunal/i18n`. */
  readonly whoSeesWhom: SeesKey;
  /** Key of the text about who can close it, or take what was given. */
  readonly whoCanStopIt: StopsKey;
  /** Key of the text about what others can read later. */
  readonly staysPublic: StaysKey;
}

/** A notice of something that was left out or cut, for `comunal fundraising check` and for tests. */
export interface ViewNotice {
  /**
   * What is wrong.
   *
   * | code | cause | remedy |
   * | --- | --- | --- |
   * | `cut` | A text is too long, and was cut. | Shorten it. |
   * | `too-many` | A list is too long, and its end is not shown. | Shorten it. |
   * | `bad-amount` | Not a whole number of minor units with a currency. | Write `{ "amount": 10000, "currency": "MXN" }`. |
   * | `bad-date` | Not a date. | Write `2026`, `2026-12` or `2026-12-31`. |
   * | `bad-text` | Not a text, or not one by language. | Write text. |
   * | `bad-list` | Not a list. | Write a list. |
   * | `no-title` | The title is missing. | Write one. |
   * | `bad-kind` | `value` is not a kind of rail. | Choose one of `RailKind`. |
   * | `bad-id` | The rail has no `id` that can be used. | Use lowercase letters, digits and hyphens. |
   * | `repeated-id` | An earlier rail has the same `id`. | Give it another. |
   */
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
  /** What it is for; “…” where the campaign has no title. */
  readonly title: ViewText;
  /** A few sentences about it. */
  readonly summary?: ViewText;
  /** Whether it is a test. A page has to say so: nothing that is paid to it arrives. */
  readonly isTest: boolean;
  /** What a page says of it, with the dates taken into account. */
  readonly state: 'planned' | 'running' | 'paused' | 'ended';
  /** The first day, month or year, as the campaign has it. */
  readonly starts?: string;
  /** The last day, month or year, as the campaign has it. */
  readonly ends?: string;
  /** Nights until the last day; 0 on it. Missing where there is no end, or it is over. */
  readonly daysLeft?: number;
  /** What is to be raised. */
  readonly goal?: ViewMoney;
  /** One entry per currency. */
  readonly raised: readonly ViewRaised[];
  /** The day of the totals. */
  readonly asOf?: string;
  /** Who counted them. */
  readonly source?: ViewText;
  /** The number of donations. */
  readonly giftCount?: number;
  /** Hours of work that were given. */
  readonly hours?: number;
  /** Things that were given. */
  readonly inKind: readonly ViewText[];
  /** What the money is for. */
  readonly costs: readonly {
    /** What costs money. */
    readonly label: ViewText;
    /** How much it costs each time. */
    readonly money: ViewMoney;
    /** How often it is paid. */
    readonly per: 'once' | 'month' | 'year';
  }[];
  /** The sums of the costs, one for each currency and period. */
  readonly costTotals: readonly {
    /** The sum, in one currency. */
    readonly money: ViewMoney;
    /** The period that it is for. */
    readonly per: 'once' | 'month' | 'year';
  }[];
  /** Sums on the way to the goal. */
  readonly milestones: readonly {
    /** What becomes possible. */
    readonly label: ViewText;
    /** The sum from which on it does. */
    readonly money: ViewMoney;
    /** Whether the donations in its currency have reached it. */
    readonly isReached: boolean;
  }[];
  /** What is needed besides money. */
  readonly needs: readonly {
    /** Whether things or hours are needed. */
    readonly kind: 'thing' | 'time';
    /** What is needed. */
    readonly label: ViewText;
    /** Whether somebody has given it already. */
    readonly isCovered: boolean;
    /** Until when. */
    readonly until?: string;
    /** The place; missing where it is hidden. */
    readonly where?: ViewText;
    /** How exact the place is. */
    readonly precision?: 'exact' | 'locality' | 'region';
  }[];
  /** The rails that are on and can be read, in the order of the campaign. */
  readonly rails: readonly ViewRail[];
  /** What was left out or cut; none for a campaign that is shown as it is. */
  readonly notices: readonly ViewNotice[];
}
