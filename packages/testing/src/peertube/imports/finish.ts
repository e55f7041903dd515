import type { State } from '../state.ts';
import { storeImage } from '../videos/image.ts';
import { openStorage } from '../uploads/storage.ts';

const PUBLISHED = 1;
const IMPORT_FAILED = 12;
const SUCCESS = 2;
const FAILED = 3;

/** The result of a pending import: a file, or the server's error message. */
export type ImportResult =
  | {
      /** The file that the server fetched. */
      readonly bytes: Uint8Array;
    }
  | {
      /** Why it could not, as the server says it. */
      readonly error: string;
    };

export function finishImport(state: State, id: number, result: ImportResult): void {
  const videoImport = state.imports.find((entry) => entry.id === id);
  const video = state.videos.find((video) => video.id === videoImport?.videoId);
  if (!videoImport || !video) throw new RangeError(`There is no import ${id}.`);
  videoImport.attempts += 1;
  videoImport.updatedAt = state.now();
  if ('error' in result) {
    videoImport.state = FAILED;
    videoImport.error = result.error;
    video.state = IMPORT_FAILED;
    state.failedJobs.push({
      type: 'video-import',
      data: { type: 'magnet-uri', videoImportId: id, preventException: false },
      error: result.error,
      at: state.now(),
    });
    return;
  }
  const storage = openStorage(state.storage);
  storage.write(0, Buffer.from(result.bytes));
  video.media = storage.close(result.bytes.length);
  video.thumbnail ??= storeImage(undefined);
  video.preview ??= storeImage(undefined);
  video.duration = state.durationSeconds;
  video.state = PUBLISHED;
  videoImport.state = SUCCESS;
}
