import type { Content } from '@comunal/content';
import type { PeerTube } from '@comunal/peertube';
import type { PublicEvent } from '@comunal/schemas';
import type { WallClock } from '../publish/publish-services.ts';
import type { ComunalConfig } from '../config/comunal-config.ts';

/** What an announcement works with. */
export interface AnnounceServices {
  /** The folder of the project, below which files are written. */
  readonly projectDir: string;
  /** Loads the content anew. */
  readonly content: () => Promise<Content>;
  /** A client of the PeerTube server with a log-in. It is asked for when a live is made, and not before. */
  readonly peertube: () => Promise<PeerTube>;
  /** What the configuration says of announcements, of rooms and of the server of the live. */
  readonly config: Pick<ComunalConfig, 'announce' | 'jitsi' | 'peertube'>;
  /** Tells the time, in milliseconds since 1970. @defaultValue Date */
  readonly clock?: WallClock | undefined;
  /** Makes posters, where a package that can is installed. @defaultValue `@comunal/print` of the project */
  readonly findPosterMaker?: (() => Promise<PosterMaker | undefined>) | undefined;
}

/**
 * Makes the posters of an event, one for each language.
 *
 * @param event - The event, as it may be published.
 * @param options - The languages, the address of its page in each, and a signal that ends it.
 */
export type PosterMaker = (
  event: PublicEvent,
  options: {
    readonly languages: readonly string[];
    /** The address of its page in a language; undefined where that is not known. */
    readonly pageUrl: (language: string) => string | undefined;
    readonly signal: AbortSignal;
  },
) => Promise<readonly { readonly name: string; readonly data: Uint8Array }[]>;

/** Tells the time, in milliseconds since 1970. */
export function readNowMs({ clock = Date }: Pick<AnnounceServices, 'clock'>): number {
  return clock.now();
}
