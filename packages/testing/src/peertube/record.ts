import { getOwner } from './videos/access.ts';
import type { State } from './state.ts';
import type { Video } from './videos/video.ts';

/** A stored video, for assertions. */
export interface VideoRecord {
  /** The number on this simulator. */
  readonly id: number;
  /** The UUID. */
  readonly uuid: string;
  /** The UUID in 22 characters, as in the addresses of pages. */
  readonly shortUUID: string;
  /** The title. */
  readonly name: string;
  /** Name of its channel. */
  readonly channel: string;
  /** Username of its owner. */
  readonly owner: string;
  /** PeerTube's number: 1 public, 2 unlisted, 3 private, 4 internal, 5 with a password. */
  readonly privacy: number;
  /** The tags, as stored. */
  readonly tags: readonly string[];
  /** Size of its file in bytes, 0 without one. */
  readonly size: number;
  /** SHA-256 of its file in hex; null with `storage: 'none'`, and with `'hash'` if chunks arrived out of order. */
  readonly sha256: string | null;
  /** Its file; null unless `storage` is `'bytes'`. */
  readonly bytes: Uint8Array | null;
  /** The name with which it was uploaded. */
  readonly filename: string;
  /** 1 published, 2 to transcode, 3 to import, 4 waiting for a live, 5 live ended. */
  readonly state: number;
  /** Whether it is a live stream; a replay is none. */
  readonly isLive: boolean;
}

export function toVideoRecord(state: State, video: Video): VideoRecord {
  const { id, uuid, shortUUID, name, privacy, tags, isLive, media } = video;
  return {
    id,
    uuid,
    shortUUID,
    name,
    channel: state.channels.find((channel) => channel.id === video.channelId)?.name ?? '',
    owner: getOwner(state, video)?.username ?? '',
    privacy,
    tags: [...tags],
    size: media?.size ?? 0,
    sha256: media?.sha256 ?? null,
    bytes: media?.bytes ?? null,
    filename: video.inputFilename,
    state: video.state,
    isLive,
  };
}
