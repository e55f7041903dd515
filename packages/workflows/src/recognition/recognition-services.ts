import type { Content } from '@comunal/content';
import type { PeerTube } from '@comunal/peertube';
import type { WallClock } from '../publish/publish-services.ts';
import type { RecognitionSettings } from './transcribe-file.ts';

/** What a transcription works with. */
export interface RecognitionServices {
  /** Loads the content anew. */
  readonly content: () => Promise<Content>;
  /** The folder of the project, below whose `.comunal/work` a sound lies while it is listened to. @defaultValue among temporary files */
  readonly projectDir?: string | undefined;
  /** The program and the model of this machine. */
  readonly recognition?: RecognitionSettings | undefined;
  /** A server that transcribes, in the place of a program. It is contacted only when a run says so. */
  readonly peertube?:
    | {
        /** Its address. */
        readonly baseUrl: string;
        /** Returns a client that is logged in. */
        readonly connect: () => Promise<PeerTube>;
      }
    | undefined;
  /** Reads the captions that the server wrote. @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Tells the time, in milliseconds since 1970. @defaultValue Date */
  readonly clock?: WallClock | undefined;
}
