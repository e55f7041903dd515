import type { CallOptions } from '@comunal/http';
import { createArchiveError } from '../../archive-error.ts';
import { getChildren, getChildText, readXml } from '../read-xml.ts';
import type { S3Client } from '../create-s3-client.ts';

/** A part that the server has. */
export interface Part {
  /** The MD5 checksum in hex. */
  readonly md5: string;
  readonly size: number;
}

/** The number of parts in one response, which keeps it below the size that a sender reads. */
const pageSize = 200;
/** The protocol has at most 10,000 parts. */
const maxPages = 10_000 / pageSize;

/** Lists the parts of an upload, by number from 1, and paginates. @throws `ArchiveError` with `upload-gone`. */
export async function listParts(
  s3: S3Client,
  path: string,
  uploadId: string,
  options: CallOptions,
): Promise<ReadonlyMap<number, Part>> {
  const parts = new Map<number, Part>();
  let marker = '0';
  for (let page = 0; page < maxPages; page++) {
    const query = { uploadId, 'max-parts': String(pageSize), 'part-number-marker': marker };
    const { body } = await s3.send({ ...options, method: 'GET', path, query });
    const list = readXml(body);
    for (const part of getChildren(list, 'Part')) {
      const md5 = /^"?([0-9a-f]{32})"?$/.exec(getChildText(part, 'ETag') ?? '')?.[1] ?? '';
      const size = Number(getChildText(part, 'Size'));
      parts.set(Number(getChildText(part, 'PartNumber')), { md5, size });
    }
    const next = getChildText(list, 'NextPartNumberMarker');
    if (getChildText(list, 'IsTruncated') !== 'true' || next === undefined || next === marker)
      return parts;
    marker = next;
  }
  return parts;
}

/** Finds an upload of this file that was begun and not completed, in whatever process. */
export async function findUnfinishedUpload(
  s3: S3Client,
  identifier: string,
  name: string,
  options: CallOptions,
): Promise<string | undefined> {
  const { body } = await s3.send({
    ...options,
    method: 'GET',
    path: identifier,
    query: { uploads: '' },
  });
  const uploads = getChildren(readXml(body), 'Upload');
  return getChildText(
    uploads.find((upload) => getChildText(upload, 'Key') === name),
    'UploadId',
  );
}

/** Creates an upload in parts; one that is never completed makes no file. */
export async function createMultipartUpload(
  s3: S3Client,
  path: string,
  headers: Readonly<Record<string, string>>,
  options: CallOptions,
): Promise<string> {
  const { body, status } = await s3.send({
    ...options,
    method: 'POST',
    path,
    headers,
    query: { uploads: '' },
  });
  const uploadId = getChildText(readXml(body), 'UploadId');
  if (uploadId) return uploadId;
  const request = { method: 'POST', path };
  throw createArchiveError('unexpected-response', 'The server named no upload.', {
    request,
    status,
  });
}

/** Has the server put the parts together. */
export async function completeMultipartUpload(
  s3: S3Client,
  path: string,
  uploadId: string,
  checksums: readonly string[],
  options: CallOptions,
): Promise<void> {
  const list = checksums.map(
    (md5, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>"${md5}"</ETag></Part>`,
  );
  const body = new TextEncoder().encode(
    `<CompleteMultipartUpload>${list.join('')}</CompleteMultipartUpload>`,
  );
  await s3.send({
    ...options,
    method: 'POST',
    path,
    query: { uploadId },
    headers: { 'content-type': 'application/xml' },
    body,
  });
}
