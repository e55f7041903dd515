import type { RailKind } from '@comunal/schemas/rails';

/** One text for all languages, or one per language. */
export type CampaignText = string | Readonly<Record<string, string>>;

/** An amount in minor units (cents) with its currency. */
export interface CampaignMoney {
  readonly amount: number;
  readonly currency: string;
}

/** A rail in a campaign file, with the same kinds and fields as in the content model. */
export interface CampaignRail {
  readonly id: string;
  readonly kind: RailKind;
  readonly label?: CampaignText | undefined;
  /** Whether it is on. @defaultValue false */
  readonly enabled?: boolean | undefined;
  /** The payment code or account number, as the rail of this kind parses it. A Pix key needs `holder` and `city`, an IBAN for SEPA needs `holder`. */
  readonly account?: string | undefined;
  readonly bank?: CampaignText | undefined;
  readonly holder?: CampaignText | undefined;
  readonly city?: string | undefined;
  readonly url?: string | undefined;
  readonly instructions?: Readonly<Record<string, string>> | undefined;
  /** For the collective alone: it is neither read nor shown. */
  readonly notes?: string | undefined;
}

/** A need besides money. */
export interface CampaignNeed {
  readonly kind: 'thing' | 'time';
  readonly label: CampaignText;
  readonly isCovered?: boolean | undefined;
  readonly until?: string | undefined;
  /** The place, as exact as it may be published. */
  readonly where?: CampaignText | undefined;
  readonly precision?: 'exact' | 'locality' | 'region' | 'hidden' | undefined;
}

/** A campaign as data. Anything else (a list of donors above all) is neither read nor shown. */
export interface Campaign {
  readonly title: CampaignText;
  readonly summary?: CampaignText | undefined;
  readonly state?: 'planned' | 'running' | 'paused' | 'ended' | undefined;
  /** `2026`, `2026-12` or `2026-12-31`. */
  readonly starts?: string | undefined;
  readonly ends?: string | undefined;
  readonly goal?: CampaignMoney | undefined;
  readonly costs?:
    | readonly {
        readonly label: CampaignText;
        readonly amount: CampaignMoney;
        readonly per: 'once' | 'month' | 'year';
      }[]
    | undefined;
  readonly milestones?:
    readonly { readonly label: CampaignText; readonly amount: CampaignMoney }[] | undefined;
  readonly needs?: readonly CampaignNeed[] | undefined;
  readonly rails?: readonly CampaignRail[] | undefined;
  /** Totals of donations, never names. */
  readonly gifts?:
    | {
        readonly asOf: string;
        /** Who counted, or the statement it is from. */
        readonly source?: CampaignText | undefined;
        readonly money?: readonly CampaignMoney[] | undefined;
        readonly inKind?: readonly CampaignText[] | undefined;
        readonly hours?: number | undefined;
        /** The number of donations. */
        readonly count?: number | undefined;
      }
    | undefined;
  /** Whether it is a test, which is shown prominently: nothing that is paid to it arrives. */
  readonly isTest?: boolean | undefined;
}
