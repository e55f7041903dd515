import type { ChooseSlug } from '@comunal/formats/import';
import type { PeerTube, VideoChannel } from '@comunal/peertube';
import type { OpenedImport } from '../open-import.ts';
import type { RemoteFiles } from '../server/remote-files.ts';

/** What a channel is read with. */
export interface ChannelReading {
  readonly peertube: PeerTube;
  readonly baseUrl: string;
  readonly channel: VideoChannel;
  readonly opened: OpenedImport;
  /** What all recordings are of, as in `event/charla`. @defaultValue the series of a playlist, or of the channel */
  readonly of: string | undefined;
  readonly chooseSlug: ChooseSlug;
  readonly remote: RemoteFiles;
  readonly signal: AbortSignal;
  /** The message for a channel without any date. */
  readonly noStart: string;
  /** Is called after each video. */
  readonly onProgress: (done: number, total: number) => void;
}
