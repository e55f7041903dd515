import type { RemoteFilesOptions } from './remote-files.ts';

/** Seams that tests replace: time, the network and the disk. */
export type ImportOverrides = Partial<
  Pick<RemoteFilesOptions, 'clock' | 'delay' | 'fetch' | 'stallTimeoutMs' | 'temporaryDir'>
>;
