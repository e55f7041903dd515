import { RoomError } from './room-error.ts';

/** Where a stream goes. Both come from the live video of a PeerTube server. */
export interface StreamTarget {
  readonly rtmpUrl: string;
  /** Who has it can stream in your name. */
  readonly streamKey: string;
}

/**
 * The one address that Jitsi takes for both.
 * @throws `RoomError` with `badValue`, which holds neither.
 */
export function rtmpAddress({ rtmpUrl, streamKey }: StreamTarget): string {
  if (/^rtmps?:\/\/[^\s/]+\//i.test(rtmpUrl) && /^\S+$/.test(streamKey))
    return `${rtmpUrl.replace(/\/+$/, '')}/${streamKey}`;
  throw new RoomError('badValue', 'stream takes an rtmpUrl like rtmp://host/live and a streamKey.');
}
