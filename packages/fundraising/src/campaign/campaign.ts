import type { RailKind } from '@comunal/schemas/rails';

/** One text for every language, or one a language. */
export type CampaignText = string | Readonly<Record<string, string>>;

/** An amount in minor units (cents) with its currency. */
export interface CampaignMoney {
  readonly amount: number;
  readonly currency: string;
}

/** A way to give as a campaign file says it: the same kinds and fields as in the content model. */
export interface CampaignRail {
  readonly id: string;
  readonly kind: RailKind;
  readonly label?: CampaignText | undefined;
  /** Its switch. @defaultValue false */
  readonly enabled?: boolean | undefined;
  /** The text that the rail of this kind reads. A Pix key needs `holder` and `city`, an IBAN for SEPA needs `holder`. */
  readonly account?: string | undefined;
  readonly bank?: CampaignText | undefined;
  readonly holder?: CampaignText | undefined;
  readonly city?: string | undefined;
  readonly url?: string | undefined;
  readonly instructions?: Readonly<Record<string, string>> | undefined;
  /** For the collective alone: it is not read, and shown nowhere. */
  readonly notes?: string | undefined;
}

/** Something that is needed beside money. */
export interface CampaignNeed {
  readonly kind: 'thing' | 'time';
  readonly label: CampaignText;
  readonly isCovered?: boolean | undefined;
  readonly until?: string | undefined;
  /** A place as exact as it may be told. */
  readonly where?: CampaignText | undefined;
  readonly precision?: 'exact' | 'locality' | 'region' | 'hidden' | undefined;
}

/** A campaign as data. What is not named here (a list of givers above all) is not read and shown nowhere. */
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
  /** Totals of what was given, never names. */
  readonly gifts?:
    | {
        readonly asOf: string;
        /** Who counted, or from which statement. */
        readonly source?: CampaignText | undefined;
        readonly money?: readonly CampaignMoney[] | undefined;
        readonly inKind?: readonly CampaignText[] | undefined;
        readonly hours?: number | undefined;
        /** How many gifts there were. */
        readonly count?: number | undefined;
      }
    | undefined;
  /** Shown loudly: nothing that is paid to it arrives. */
  readonly isTest?: boolean | undefined;
}
