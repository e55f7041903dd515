import type { RailKind } from '@comunal/schemas/rails';

/** One text for all languages, or one per language. */
export type CampaignText = string | Readonly<Record<string, string>>;

/** An amount in minor units (cents) with its currency. */
export interface CampaignMoney {
  /** A whole number of minor units: `120_000_00` is 120,000 pesos. */
  readonly amount: number;
  /** ISO 4217 code, such as `MXN`. */
  readonly currency: string;
}

/** A rail in a campaign file, with the same kinds and fields as in the content model. */
export interface CampaignRail {
  /** Its name in the campaign, of lowercase letters, digits and hyphens; no two rails share one. */
  readonly id: string;
  /** The kind, which decides how `account` or `url` is read. */
  readonly kind: RailKind;
  /** What the collective calls it. Absent, a page shows the name of the kind. */
  readonly label?: CampaignText | undefined;
  /** Whether it is on. @defaultValue false */
  readonly enabled?: boolean | undefined;
  /** The payment code or account number, as the rail of this kind parses it. A Pix key needs `holder` and `city`, an IBAN for SEPA needs `holder`. */
  readonly account?: string | undefined;
  /** The bank as people know it, for them to compare. Absent, the code tells it where it can. */
  readonly bank?: CampaignText | undefined;
  /** Who the account belongs to, as the bank shows it. */
  readonly holder?: CampaignText | undefined;
  /** The city of the account, for a Pix key and for banks that ask. */
  readonly city?: string | undefined;
  /** The address of a `link`. */
  readonly url?: string | undefined;
  /** What to do, by language; enough by itself for a rail by hand. */
  readonly instructions?: Readonly<Record<string, string>> | undefined;
  /** For the collective alone: it is neither read nor shown. */
  readonly notes?: string | undefined;
}

/** A need besides money. */
export interface CampaignNeed {
  /** Whether things or hours are needed. */
  readonly kind: 'thing' | 'time';
  /** What is needed. */
  readonly label: CampaignText;
  /** Whether somebody has given it already. @defaultValue false */
  readonly isCovered?: boolean | undefined;
  /** Until when, as `2026-12-31`. Absent, there is no end. */
  readonly until?: string | undefined;
  /** The place, as exact as it may be published. */
  readonly where?: CampaignText | undefined;
  /** How exact `where` is; `hidden` leaves the place out. @defaultValue 'exact' */
  readonly precision?: 'exact' | 'locality' | 'region' | 'hidden' | undefined;
}

/** A campaign as data. Anything else (a list of donors above all) is neither read nor shown. */
export interface Campaign {
  /** What it is for. A page without one shows “…”. */
  readonly title: CampaignText;
  /** One or two sentences about it. */
  readonly summary?: CampaignText | undefined;
  /** What the collective says of it; once `ends` is over, it counts as `ended`. @defaultValue 'running' */
  readonly state?: 'planned' | 'running' | 'paused' | 'ended' | undefined;
  /** `2026`, `2026-12` or `2026-12-31`. */
  readonly starts?: string | undefined;
  /** The last day, in the same forms. Absent, it has no end. */
  readonly ends?: string | undefined;
  /** What is to be raised. Absent, no share is shown. */
  readonly goal?: CampaignMoney | undefined;
  /** What the money is for. */
  readonly costs?:
    | readonly {
        /** What costs money. */
        readonly label: CampaignText;
        /** How much it costs each time. */
        readonly amount: CampaignMoney;
        /** How often it is paid. */
        readonly per: 'once' | 'month' | 'year';
      }[]
    | undefined;
  /** Sums on the way to the goal. */
  readonly milestones?:
    | readonly {
        /** What becomes possible. */
        readonly label: CampaignText;
        /** The sum from which on it does. */
        readonly amount: CampaignMoney;
      }[]
    | undefined;
  /** What is needed besides money. */
  readonly needs?: readonly CampaignNeed[] | undefined;
  /** The ways to give, in the order in which they are shown; none ranks above another. */
  readonly rails?: readonly CampaignRail[] | undefined;
  /** Totals of donations, never names. */
  readonly gifts?:
    | {
        /** The day of the totals, as `2026-11-20`. */
        readonly asOf: string;
        /** Who counted, or the statement it is from. */
        readonly source?: CampaignText | undefined;
        /** What was raised, one total per currency. */
        readonly money?: readonly CampaignMoney[] | undefined;
        /** Things that were given. */
        readonly inKind?: readonly CampaignText[] | undefined;
        /** Hours of work that were given. */
        readonly hours?: number | undefined;
        /** The number of donations. */
        readonly count?: number | undefined;
      }
    | undefined;
  /** Whether it is a test, which is shown prominently: nothing that is paid to it arrives. */
  readonly isTest?: boolean | undefined;
}
