export { takeLock, type Lock } from './lock.ts';
export { makeFolder } from './make-folder.ts';
export { openFile } from './open-file.ts';
export { sendChunkByHttp } from './send-chunk-by-http.ts';
export {
  fingerprintOf,
  takeStatePlace,
  type KeptState,
  type Occupied,
  type StatePlace,
} from './state-place.ts';
export { systemCode, systemPath } from './system-error.ts';
export { writeWhole } from './write-whole.ts';
export type { ChunkAnswer, ChunkBody, ChunkRequest, SendChunk } from '../chunk.ts';
