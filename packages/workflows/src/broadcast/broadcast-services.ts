import type { Clock } from '@comunal/http';
import type { Content } from '@comunal/content';
import type { PeerTube } from '@comunal/peertube';
import type { WallClock } from '../publish/publish-services.ts';
import type { EventRef } from './broadcast-input.ts';
import type { RtmpTarget } from './push/rtmp-target.ts';
import type { PushRetry } from './push/target-pusher.ts';
import type { ProbePort } from './ready/probe-port.ts';

/** The PeerTube server that is broadcast on. */
export interface BroadcastServer {
  /** Its address, such as `https://tubo.example`. */
  readonly baseUrl: string;
  /** Name of the channel. @defaultValue the first one of the account */
  readonly channel?: string | undefined;
  /** Returns a client that is logged in. It is called anew by each step, so that a log-in in between counts. */
  readonly connect: () => Promise<PeerTube>;
}

/** A target of the configuration, whose key is read when it is needed. */
export interface BroadcastTarget extends Omit<RtmpTarget, 'key'> {
  /** Reads the key. */
  readonly readKey: () => Promise<string>;
}

/** What a broadcast works with. Nothing is contacted before a step needs it. */
export interface BroadcastServices {
  /** Loads the content anew, closed entries included. It throws where the content has errors. */
  readonly content: () => Promise<Content>;
  /** The folder of the project: keys stand below its `.comunal/` while ffmpeg reads them. */
  readonly projectDir: string;
  /** Where the live is. */
  readonly peertube: BroadcastServer;
  /** Where the picture goes as well. @defaultValue nowhere */
  readonly targets?: readonly BroadcastTarget[] | undefined;
  /** The arguments of ffmpeg that open camera and microphone, such as `['-f', 'v4l2', '-i', '/dev/video0']`. */
  readonly capture?: readonly string[] | undefined;
  /** Kilobits in a second for the picture. @defaultValue 2500 */
  readonly videoKbps?: number | undefined;
  /** Whether a call room is known, in the content or in the environment. Its name itself is never asked for. @defaultValue never */
  readonly hasRoom?: ((event: EventRef) => Promise<boolean>) | undefined;
  /** The program. @defaultValue 'ffmpeg' */
  readonly ffmpeg?: string | undefined;
  /** Times waits. @defaultValue the system's */
  readonly clock?: Clock | undefined;
  /** Tells the time of day in milliseconds. @defaultValue `Date` */
  readonly wallClock?: WallClock | undefined;
  /** @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How long to wait before a lost target is tried again. @defaultValue 2 seconds, doubling up to a minute */
  readonly retry?: PushRetry | undefined;
  /** Looks whether a port answers. The seam for tests. @defaultValue a connection of TCP */
  readonly probePort?: ProbePort | undefined;
  /** Returns the free bytes of a disk. The seam for tests. @defaultValue those that the system reports */
  readonly getFreeBytes?: ((folder: string) => Promise<number>) | undefined;
}

/** Returns the time of day, in milliseconds since 1970. */
export function getNow({ wallClock = Date }: Pick<BroadcastServices, 'wallClock'>): number {
  return wallClock.now();
}

/** What is sent for the picture where nobody says otherwise: enough for 720 lines. */
export const defaultVideoKbps = 2500;
