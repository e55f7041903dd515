import type { WritableArchive } from '@comunal/archive/node';
import type { PeerTube } from '@comunal/peertube';
import type { BandwidthCap } from './bandwidth-cap.ts';
import type { DiskSpace } from './disk-space.ts';
import type { ReleaseCheck } from './release-check.ts';

/** What copying works with. */
export interface CopyTools {
  readonly baseUrl: string;
  readonly peertube: Pick<PeerTube, 'videos' | 'captions'>;
  readonly archive: Pick<WritableArchive, 'items' | 'metadata' | 'upload'>;
  readonly release: ReleaseCheck;
  readonly cap: BandwidthCap;
  readonly disk: DiskSpace;
  readonly fetch: typeof globalThis.fetch;
  /** The folder of files on their way. */
  readonly workDir: string;
  /** How identifiers begin. */
  readonly prefix: string;
  /** The prefix once more, as a person has typed it. */
  readonly confirmation: string;
  readonly creator: string | undefined;
  readonly waitDays: number | undefined;
  readonly now: () => number;
  /** Asserts right before an effect that this worker still owns the run. */
  readonly assertLease: () => Promise<void>;
}
