import type { Credit } from '../parts/credit.ts';
import type { EventNode } from '../parts/node.ts';
import type { Figure } from '../parts/figure.ts';
import type { LanguageStates } from '../atoms/language-state.ts';
import type { LanguageTag } from '../atoms/locale.ts';
import type { License } from '../atoms/license.ts';
import type { Link } from '../parts/link.ts';
import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { Moment } from '../atoms/zoned-date-time.ts';
import type { Picture } from '../parts/picture.ts';
import type { Place } from '../atoms/place.ts';
import type { WebAddress } from '../atoms/web-address.ts';
import type { EntryBase } from '../parts/entry-base.ts';
import type { PageFields } from '../parts/link-preview.ts';

/** What `eventSchema` gives, with defaults filled in. */
export interface EventEntry extends EntryBase<'event'>, PageFields {
  /** What it is called, exactly as it is written. */
  title: LocalizedName;
  /** The second part of the title. */
  subtitle?: LocalizedName | undefined;
  /** What it is. */
  kind: 'conversation' | 'workshop' | 'conference' | 'presentation' | 'gathering' | 'other';
  /** What it is about, in a sentence or two. */
  summary?: LocalizedText | undefined;
  /** A longer description. */
  body?: LocalizedMarkdown | undefined;
  /** A picture that goes with it. */
  picture?: Picture | undefined;
  /** Whether it goes ahead as announced. That it is past follows from its dates. */
  state: 'scheduled' | 'cancelled' | 'postponed';
  /** A date as exact as it is known, or local time and zone. */
  starts: Moment;
  /** A date, or local time and zone. */
  ends?: Moment | undefined;
  /** How people meet. */
  mode: 'in-person' | 'online' | 'hybrid' | 'unknown';
  /** A closed activity can still be described in public afterwards. */
  attendance: 'open' | 'registration' | 'closed' | 'unknown';
  /** Whom it is meant for. */
  audience?: LocalizedText | undefined;
  /** What was talked about. */
  topics?: LocalizedText[] | undefined;
  /** The series it belongs to. */
  series?: string | undefined;
  /** The larger activity it took place in. */
  partOf?: string | undefined;
  /** Who takes part. */
  credits?: Credit[] | undefined;
  /** Their progress, by language. */
  captions?: LanguageStates | undefined;
  /** Numbers and what they mean. */
  figures?: Figure[] | undefined;
  /** Works and activities it led to. */
  outcomes?: string[] | undefined;
  /** Addresses that belong to it. */
  links?: Link[] | undefined;
  /** What is known of them. */
  nodeTotals?:
    | {
        /** How many nodes there were. */
        total: number;
        /** How many took place in a service, or were streamed through it. */
        inService?:
          | {
              /** The service they used. */
              service: string;
              /** How many of the nodes. */
              count: number;
              /** How they used it: as a room, for streaming, or for either. */
              how?: LocalizedText | undefined;
            }
          | undefined;
        /** What is not known of them. */
        note?: LocalizedText | undefined;
      }
    | undefined;
  /** Events inside this one. */
  nodes?: EventNode[] | undefined;
  /** Where it takes place, unless it is only online. */
  place?: Place | undefined;
  /** Published on purpose, for everyone. The address of a room that is not for everyone goes in room. */
  joinUrl?: WebAddress | undefined;
  /** Name or address of the call room: a secret, in no output. Never published. */
  room?: string | undefined;
  /** The languages spoken. */
  languages?: LanguageTag[] | undefined;
  /** Live interpretation, by language. */
  interpretation?:
    | {
        /** Into which language; sign languages too. */
        language: LanguageTag;
        /** Where it can be heard or seen. */
        url?: WebAddress | undefined;
      }[]
    | undefined;
  /** Whether those taking part ask not to be recorded. */
  doNotRecord?: boolean | undefined;
  /** Of the recording, if there is one. */
  license?: License | undefined;
}
