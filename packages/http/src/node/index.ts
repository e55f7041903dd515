export { sendChunkByHttp } from './send-chunk-by-http.ts';
export type { ChunkAnswer, ChunkBody, ChunkRequest, SendChunk } from '../chunk.ts';
