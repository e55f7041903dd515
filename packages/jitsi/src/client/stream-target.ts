import { RoomError } from './room-error.ts';

/** Where a stream goes. Both values come from the live video of a PeerTube server. */
export interface StreamTarget {
  /** Address of the RTMP server: `rtmp://video.example/live`. */
  readonly rtmpUrl: string;
  /** Whoever has the key can stream in your name. */
  readonly streamKey: string;
}

/**
 * Joins both into the one address that Jitsi takes.
 * @throws `RoomError` with `bad-value`, which holds neither.
 */
export function toRtmpUrl({ rtmpUrl, streamKey }: StreamTarget): string {
  if (/^rtmps?:\/\/[^\s/]+\//i.test(rtmpUrl) && /^\S+$/.test(streamKey))
    return `${rtmpUrl.replace(/\/+$/, '')}/${streamKey}`;
  throw new RoomError(
    'bad-value',
    'startStreaming takes an rtmpUrl like rtmp://host/live and a streamKey.',
  );
}
