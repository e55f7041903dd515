export { acquireLock, type Lock } from './acquire-lock.ts';
export { createPrivateFolder } from './create-private-folder.ts';
export { hashFile } from './hash-file.ts';
export { ifThere } from './if-there.ts';
export { isNotInstalled } from './is-not-installed.ts';
export { makeFolder } from './make-folder.ts';
export { openFile } from './open-file.ts';
export {
  PrivateFileError,
  readPrivateFile,
  type ReadPrivateFileOptions,
} from './read-private-file.ts';
export { sendChunkByHttp } from './send-chunk-by-http.ts';
export {
  toFingerprint,
  openStateFile,
  type StoredState,
  type Locked,
  type StateFile,
} from './open-state-file.ts';
export { redactSecrets } from '../redact-secrets.ts';
export { getSystemErrorCode, getSystemErrorPath } from './get-system-error-code.ts';
export { isLinkUnsupported } from './is-link-unsupported.ts';
export { createFileAtomic } from './create-file-atomic.ts';
export { writeFileAtomic } from './write-file-atomic.ts';
export type { ChunkResponse, ChunkBody, ChunkRequest, SendChunk } from '../chunk.ts';
