import type { FfmpegFailure, FfmpegReason } from './ffmpeg-failure.ts';

/** What happens while a picture is pushed. */
export type PushEvent =
  /** A target takes the picture: for the first time, or again. */
  | { readonly kind: 'on-air'; readonly target: string }
  /** A target does not take it any more; it is tried again, and the others go on. */
  | {
      readonly kind: 'dropped';
      readonly target: string;
      readonly reason: FfmpegReason;
      readonly retryInSeconds: number;
    }
  /** The line to a target is too slow, so parts of the picture are left out. */
  | { readonly kind: 'behind'; readonly target: string }
  /** The camera or the file fails; it is opened again. */
  | {
      readonly kind: 'source-lost';
      readonly failure: FfmpegFailure;
      readonly retryInSeconds: number;
    }
  /** How much of the source was sent, in seconds. */
  | { readonly kind: 'progress'; readonly sourceSeconds: number };
