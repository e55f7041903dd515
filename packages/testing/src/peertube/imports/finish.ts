import type { State } from '../state.ts';
import { storeImage } from '../videos/image.ts';
import { openStorage } from '../uploads/storage.ts';

const PUBLISHED = 1;
const IMPORT_FAILED = 12;
const SUCCESS = 2;
const FAILED = 3;

/** How a pending import ends: with a file, or with the server's words about what failed. */
export type ImportEnd = { readonly bytes: Uint8Array } | { readonly error: string };

export function finishImport(state: State, id: number, end: ImportEnd): void {
  const videoImport = state.imports.find((entry) => entry.id === id);
  const video = state.videos.find((video) => video.id === videoImport?.videoId);
  if (!videoImport || !video) throw new RangeError(`There is no import ${id}.`);
  videoImport.attempts += 1;
  videoImport.updatedAt = state.now();
  if ('error' in end) {
    videoImport.state = FAILED;
    videoImport.error = end.error;
    video.state = IMPORT_FAILED;
    state.failedJobs.push({
      type: 'video-import',
      data: { type: 'magnet-uri', videoImportId: id, preventException: false },
      error: end.error,
      at: state.now(),
    });
    return;
  }
  const storage = openStorage(state.keep);
  storage.write(0, Buffer.from(end.bytes));
  video.media = storage.close(end.bytes.length);
  video.thumbnail ??= storeImage(undefined);
  video.preview ??= storeImage(undefined);
  video.duration = state.durationSeconds;
  video.state = PUBLISHED;
  videoImport.state = SUCCESS;
}
