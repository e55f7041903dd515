export { sendChunkByXhr } from './send-chunk-by-xhr.ts';
export type { ChunkAnswer, ChunkBody, ChunkRequest, SendChunk } from '../chunk.ts';
