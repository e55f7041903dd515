export { sendChunkByXhr } from './send-chunk-by-xhr.ts';
export type { ChunkResponse, ChunkBody, ChunkRequest, SendChunk } from '../chunk.ts';
