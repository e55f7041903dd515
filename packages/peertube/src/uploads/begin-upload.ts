import type { HttpCallOptions } from '@comunal/http';
import type { UploadSource } from '@comunal/http/upload';
import type { PeerTubeConnection } from '../connection.ts';
import { checkFileName } from './check-file-name.ts';
import { getMediaType } from './media-type.ts';
import type { PeerTubeUploadState } from './upload-state.ts';
import type { UploadBaseline, UploadTarget } from './upload-target.ts';

/** Creates an upload session on the server. One that no bytes are sent to leaves nothing behind. */
export async function beginUpload<Result>(
  connection: PeerTubeConnection,
  target: UploadTarget<Result>,
  source: UploadSource,
  baseline: UploadBaseline,
  options: HttpCallOptions,
): Promise<PeerTubeUploadState> {
  const { name: fileName, size, fingerprint } = source;
  await checkFileName(connection, fileName, options);
  const { http, createError } = connection;
  const { headers } = await http.call(
    {
      method: 'POST',
      path: target.path,
      auth: true,
      headers: {
        'x-upload-content-length': String(size),
        'x-upload-content-type': getMediaType(source),
      },
      responseType: 'head',
      ...(await target.createBody(source)),
    },
    options,
  );
  // Only the id is used: the address lacks a protocol, and behind a proxy it may name another server.
  const uploadId = /[?&]upload_id=([\w-]+)/.exec(headers['location'] ?? '')?.[1];
  if (!uploadId) throw createError('unexpected-response', 'The server named no upload.');
  return {
    version: 1,
    server: http.baseUrl,
    uploadId,
    name: target.name,
    fileName,
    size,
    fingerprint,
    baseline,
    isLastSent: false,
  };
}
