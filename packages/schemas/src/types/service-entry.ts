import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { Money } from '../atoms/money.ts';
import type { OnionAddress } from '../atoms/web-address.ts';
import type { WebAddress } from '../atoms/web-address.ts';
import type { EntryBase } from '../parts/entry-base.ts';

/** What `serviceSchema` gives, with defaults filled in. */
export interface ServiceEntry extends EntryBase<'service'> {
  /** What it is called. */
  name: LocalizedName;
  /** What it is for. */
  kind: 'video-calls' | 'video' | 'archive' | 'notes' | 'files' | 'mail' | 'site' | 'other';
  /** What runs it: Jitsi, PeerTube. */
  software?: LocalizedName | undefined;
  /** What it does for people. */
  summary: LocalizedText;
  /** A longer description. */
  body?: LocalizedMarkdown | undefined;
  /** Where it is. */
  url?: WebAddress | undefined;
  /** The same on Tor. */
  onionUrl?: OnionAddress | undefined;
  /** Who may use it. */
  openness: 'anyone' | 'registration' | 'allies' | 'members' | 'unknown';
  /** Whether it costs nothing. */
  free: boolean | 'unknown';
  /** What is claimed, and by whom. */
  encryption?:
    | {
        /** What is said to be encrypted. */
        layer: 'transit' | 'disk' | 'end-to-end' | 'unknown';
        /** Who says so. */
        claimedBy:
          | string
          | {
              /** The name they go by in public. */
              name: LocalizedName;
            };
        /** What exactly they say. */
        words?: LocalizedText | undefined;
      }[]
    | undefined;
  /** Whether it runs. */
  state: 'running' | 'planned' | 'paused' | 'ended' | 'unknown';
  /** What it costs to run per month. */
  monthlyCost?: Money | undefined;
}
