import type { WritableArchive } from '@comunal/archive/node';
import type { Archive } from '@comunal/archive';
import type { Content } from '@comunal/content';
import type { Clock, SendChunk } from '@comunal/http';
import type { PeerTube } from '@comunal/peertube';

/** What mirroring a channel works with. Nothing is opened before it is needed. */
export interface ChannelServices {
  /** Loads the content as it is now. */
  readonly content: () => Promise<Content>;
  /**
   * Creates a client of a PeerTube server, without a log-in.
   *
   * @param baseUrl - The address of the server, from the input of the run.
   */
  readonly peertube: (
    baseUrl: string,
  ) => Pick<PeerTube, 'channels' | 'accounts' | 'videos' | 'captions'>;
  /** Creates a client of the Internet Archive that reads, without keys. */
  readonly archiveReader: () => Pick<Archive, 'items' | 'search'>;
  /**
   * Creates a client of the Internet Archive that writes.
   *
   * @param options - The function that it has to send files with, which keeps the limit of the bandwidth.
   */
  readonly archive: (options: {
    readonly sendChunk: SendChunk;
  }) => Promise<Pick<WritableArchive, 'items' | 'metadata' | 'upload'>>;
  /** The folder of the project, in which `.comunal/work` holds files on their way. */
  readonly projectDir: string;
  /** Downloads files. @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The time of waits. @defaultValue the system's */
  readonly clock?: Clock | undefined;
  /** Returns milliseconds since 1970. @defaultValue Date.now */
  readonly now?: (() => number) | undefined;
  /** Returns the bytes that are free on the disk of a folder. @defaultValue those that the system names */
  readonly freeBytes?: ((folder: string) => Promise<number>) | undefined;
}
