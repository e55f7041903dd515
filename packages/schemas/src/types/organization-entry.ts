import type { Link } from '../parts/link.ts';
import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { OnionAddress } from '../atoms/web-address.ts';
import type { PartialDate } from '../atoms/partial-date.ts';
import type { Picture } from '../parts/picture.ts';
import type { Place } from '../atoms/place.ts';
import type { WebAddress } from '../atoms/web-address.ts';
import type { EntryBase } from '../parts/entry-base.ts';

/** What `organizationSchema` gives, with defaults filled in. */
export interface OrganizationEntry extends EntryBase<'organization'> {
  /** As it spells itself. */
  name: LocalizedName;
  /** What it is; organization when nothing closer fits. */
  kind:
    | 'collective'
    | 'human-rights-centre'
    | 'publisher'
    | 'funder'
    | 'bookshop'
    | 'gathering'
    | 'organization';
  /** What it does, in a sentence. */
  summary?: LocalizedText | undefined;
  /** A longer description. */
  body?: LocalizedMarkdown | undefined;
  /** Where it works. */
  place?: Place | undefined;
  /** Its site. */
  url?: WebAddress | undefined;
  /** Its site on Tor. */
  onionUrl?: OnionAddress | undefined;
  /** Its logo. */
  logo?: Picture | undefined;
  /** Its channels elsewhere. */
  links?: Link[] | undefined;
  /** Who supports it. */
  funding?:
    | {
        /** Who gave it. */
        funder: string;
        /** Through which programme. */
        programme?: LocalizedName | undefined;
        /** Since when. */
        starts?: PartialDate | undefined;
        /** Until when. */
        ends?: PartialDate | undefined;
        /** What it made possible. */
        note?: LocalizedText | undefined;
      }[]
    | undefined;
  /** Whose money it does not take, each in a few words; or unknown. */
  refusedMoney?: 'unknown' | LocalizedText[] | undefined;
  /** Calls for collaborators. */
  calls?:
    | {
        /** What is sought. */
        title: LocalizedName;
        /** For what, and how to answer. */
        summary: LocalizedText;
        /** Whether it can still be answered. */
        state: 'open' | 'closed' | 'unknown';
        /** The last day. */
        until?: PartialDate | undefined;
      }[]
    | undefined;
  /** Ways to reach it. */
  contacts?:
    | {
        /** What it is for. */
        label: LocalizedName;
        /** How it works. */
        kind: 'web' | 'email' | 'form' | 'post' | 'other';
        /** The address itself, published on purpose. */
        value: string;
        /** Where its public key can be downloaded. */
        keyUrl?: WebAddress | undefined;
      }[]
    | undefined;
}
