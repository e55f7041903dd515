import type { Credit } from '../parts/credit.ts';
import type { Figure } from '../parts/figure.ts';
import type { LanguageStates } from '../atoms/language-state.ts';
import type { LanguageTag } from '../atoms/locale.ts';
import type { Link } from '../parts/link.ts';
import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { Moment } from '../atoms/zoned-date-time.ts';
import type { Picture } from '../parts/picture.ts';
import type { EntryBase } from '../parts/entry-base.ts';
import type { PageFields } from '../parts/link-preview.ts';

/** What `seriesSchema` gives, with defaults filled in. */
export interface SeriesEntry extends EntryBase<'series'>, PageFields {
  /** What it is called. */
  title: LocalizedName;
  /** The second part of the title. */
  subtitle?: LocalizedName | undefined;
  /** What its activities are. */
  kind: 'conversation' | 'workshop' | 'other';
  /** What it is about, in a sentence or two. */
  summary?: LocalizedText | undefined;
  /** A longer description. */
  body?: LocalizedMarkdown | undefined;
  /** A picture that goes with it. */
  picture?: Picture | undefined;
  /** When it began. */
  starts: Moment;
  /** When it ended. */
  ends?: Moment | undefined;
  /** How often it meets. */
  rhythm?:
    | {
        /** How many times. */
        times: number;
        /** The period: a day, a week or a month. */
        per: 'day' | 'week' | 'month';
      }
    | undefined;
  /** How people meet. */
  mode: 'in-person' | 'online' | 'hybrid' | 'unknown';
  /** Where it was streamed live: names, several, or unknown. */
  platforms?: LocalizedName[] | 'several' | 'unknown' | undefined;
  /** The languages spoken. */
  languages?: LanguageTag[] | undefined;
  /** Their progress, by language. */
  captions?: LanguageStates | undefined;
  /** Who takes part. */
  credits?: Credit[] | undefined;
  /** Numbers and what they mean. */
  figures?: Figure[] | undefined;
  /** In the order in which they are shown. Those that are of the series and are not named here follow, the oldest first. */
  recordings?: string[] | undefined;
  /** Sites where its recordings are kept. */
  availableAt?: Link[] | undefined;
  /** What the addresses alone do not say. */
  availableNote?: LocalizedText | undefined;
}
