import type { LiteI18n } from '@comunal/i18n/lite';
import type { ConsentGate } from '@comunal/ui';
import type { VideoAddress } from './video-address.ts';

/** What is loaded: the player, or the sound alone. */
export type Medium = 'video' | 'audio';

/** What the templates of the element draw from. */
export interface VideoView {
  readonly t: LiteI18n<'video'>['t'];
  readonly address: VideoAddress;
  /** The server, as people are shown it. */
  readonly host: string;
  /** Where the page offers not to ask again. */
  readonly gate: ConsentGate | undefined;
  /** Whether nothing was contacted so far. */
  readonly asking: boolean;
}
