import type { CallOptions } from '@comunal/http';
import { archiveError } from '../../archive-error.ts';
import { childrenNamed, childText, readXml } from '../read-xml.ts';
import type { S3 } from '../s3.ts';

/** A part as the server has it. */
export interface Part {
  /** In hex. */
  readonly md5: string;
  readonly size: number;
}

/** Parts in one answer, so that it stays below what a sender reads of one. */
const pageSize = 200;
/** The most parts that the protocol knows. */
const mostPages = 10_000 / pageSize;

/** The parts that an upload has, by number from 1. @throws `ArchiveError` with `upload-gone`. */
export async function listParts(
  s3: S3,
  path: string,
  uploadId: string,
  options: CallOptions,
): Promise<ReadonlyMap<number, Part>> {
  const parts = new Map<number, Part>();
  let marker = '0';
  for (let page = 0; page < mostPages; page++) {
    const query = { uploadId, 'max-parts': String(pageSize), 'part-number-marker': marker };
    const { body } = await s3.send({ ...options, method: 'GET', path, query });
    const list = readXml(body);
    for (const part of childrenNamed(list, 'Part')) {
      const md5 = /^"?([0-9a-f]{32})"?$/.exec(childText(part, 'ETag') ?? '')?.[1] ?? '';
      const size = Number(childText(part, 'Size'));
      parts.set(Number(childText(part, 'PartNumber')), { md5, size });
    }
    const next = childText(list, 'NextPartNumberMarker');
    if (childText(list, 'IsTruncated') !== 'true' || next === undefined || next === marker)
      return parts;
    marker = next;
  }
  return parts;
}

/** An upload of this file that began and did not end, in whatever process. */
export async function findUnfinished(
  s3: S3,
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
  const uploads = childrenNamed(readXml(body), 'Upload');
  return childText(
    uploads.find((upload) => childText(upload, 'Key') === name),
    'UploadId',
  );
}

/** Begins an upload in parts; one that is never completed makes no file. */
export async function beginParts(
  s3: S3,
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
  const uploadId = childText(readXml(body), 'UploadId');
  if (uploadId) return uploadId;
  const request = { method: 'POST', path };
  throw archiveError('unexpected-response', 'The server named no upload.', { request, status });
}

/** Asks to put the parts together. */
export async function completeParts(
  s3: S3,
  path: string,
  uploadId: string,
  checksums: readonly string[],
  options: CallOptions,
): Promise<void> {
  const list = checksums.map(
    (md5, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>"${md5}"</ETag></Part>`,
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
