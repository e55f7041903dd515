import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { Money } from '../atoms/money.ts';
import type { PartialDate } from '../atoms/partial-date.ts';
import type { Rail } from '../parts/rail.ts';
import type { EntryBase } from '../parts/entry-base.ts';

/** What `campaignSchema` gives, with defaults filled in. */
export interface CampaignEntry extends EntryBase<'campaign'> {
  /** What it is called. */
  title: LocalizedName;
  /** What it sustains, in a sentence or two. */
  summary: LocalizedText;
  /** A longer description. */
  body?: LocalizedMarkdown | undefined;
  /** Whose campaign it is. */
  organization: string;
  /** Whether it takes gifts now. */
  state: 'planned' | 'running' | 'paused' | 'ended';
  /** When it begins. */
  starts?: PartialDate | undefined;
  /** When it ends. */
  ends?: PartialDate | undefined;
  /** How much is needed. */
  goal?: Money | undefined;
  /** What the money is for. */
  costs?:
    | {
        /** What it pays for. */
        label: LocalizedName;
        /** How much. */
        amount: Money;
        /** How often. */
        per: 'once' | 'month' | 'year';
      }[]
    | undefined;
  /** Services it keeps running. */
  services?: string[] | undefined;
  /** Equal; each can be off. */
  rails?: Rail[] | undefined;
  /** Totals so far. */
  gifts?:
    | {
        /** The day the totals were made up. */
        asOf: PartialDate;
        /** One total per currency. */
        money?: Money[] | undefined;
        /** Things that were given, in a few words each. */
        inKind?: LocalizedText[] | undefined;
        /** In hours. */
        hours?: number | undefined;
      }
    | undefined;
}
