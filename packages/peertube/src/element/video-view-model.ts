import type { LiteI18n } from '@comunal/i18n/lite';
import type { ConsentGate } from '@comunal/ui';
import type { VideoAddress } from './video-address.ts';

/** What is loaded: the player, or the audio alone. */
export type Medium = 'video' | 'audio';

/** The data that the templates of the element render. */
export interface VideoViewModel {
  readonly t: LiteI18n<'video'>['t'];
  /** The language of the texts. */
  readonly language: string;
  readonly address: VideoAddress;
  /** The server, as people read it. */
  readonly host: string;
  /** The consent gate, where the page offers to remember the consent. */
  readonly gate: ConsentGate | undefined;
  /** Whether nothing has been contacted so far. */
  readonly isAsking: boolean;
}
