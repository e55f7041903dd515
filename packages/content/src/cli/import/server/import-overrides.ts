import type { DownloadOptions } from './download-file.ts';

/** Seams that tests replace: time and the network. */
export type ImportOverrides = Partial<
  Pick<DownloadOptions, 'clock' | 'delay' | 'fetch' | 'stallTimeoutMs'>
>;
