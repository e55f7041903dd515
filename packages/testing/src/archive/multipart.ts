import { randomUUID } from 'node:crypto';
import { empty, HttpError, type HandlerResponse } from '../http/response.ts';
import { escape } from '../http/escape.ts';
import type { Exchange } from './exchange.ts';
import { createHashes } from './hashes.ts';
import { parseFileMetadataHeaders, getWritableItem, store } from './items.ts';
import { parseListedParts } from './parse-listed-parts.ts';
import { receiveBody } from './receive-body.ts';
import type { Hashes, Multipart, Part } from './state.ts';
import { s3Error, xml } from './xml.ts';

/** The minimum size of all parts but the last. */
const MIN_PART_BYTES = 5 * 2 ** 20;
const MAX_PARTS = 10_000;

export function initiateMultipart(
  exchange: Exchange,
  identifier: string,
  name: string,
  owner: string,
): HandlerResponse {
  getWritableItem(exchange, identifier, owner);
  const id = randomUUID();
  const { headers } = exchange;
  exchange.state.multiparts.set(id, { id, identifier, name, headers, parts: new Map() });
  return xml(
    `<InitiateMultipartUploadResult><Bucket>${identifier}</Bucket><Key>${escape(name)}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
  );
}

export async function putPart(
  exchange: Exchange,
  identifier: string,
  name: string,
): Promise<HandlerResponse> {
  const { parts } = getMultipart(exchange, identifier, name);
  const number = Number(exchange.url.searchParams.get('partNumber'));
  if (!(Number.isInteger(number) && number >= 1 && number <= MAX_PARTS))
    throw new HttpError(s3Error(400, 'InvalidArgument', 'Part number must be from 1 to 10000'));
  const hashes = number === 1 ? createHashes() : parts.get(number - 1)?.runningHashes?.copy();
  const received = await receiveBody(exchange, hashes);
  parts.set(number, { ...received, runningHashes: hashes });
  return empty(200, { ETag: `"${received.md5}"` });
}

export function listParts(exchange: Exchange, identifier: string, name: string): HandlerResponse {
  const { parts, id } = getMultipart(exchange, identifier, name);
  const after = Number(exchange.url.searchParams.get('part-number-marker') ?? 0);
  const remaining = [...parts].filter(([number]) => number > after).toSorted(([a], [b]) => a - b);
  const maxParts = Number(exchange.url.searchParams.get('max-parts') ?? 1000);
  const page = remaining.slice(0, Math.min(1000, maxParts));
  const isTruncated = page.length < remaining.length;
  const list = page
    .map(
      ([number, { size, md5 }]) =>
        `<Part><PartNumber>${number}</PartNumber><ETag>&quot;${md5}&quot;</ETag><Size>${size}</Size></Part>`,
    )
    .join('');
  const next = isTruncated
    ? `<NextPartNumberMarker>${page.at(-1)?.[0]}</NextPartNumberMarker>`
    : '';
  return xml(
    `<ListPartsResult><UploadId>${id}</UploadId><IsTruncated>${isTruncated}</IsTruncated>${next}${list}</ListPartsResult>`,
  );
}

export function listMultiparts({ state }: Exchange, identifier: string): HandlerResponse {
  const open = [...state.multiparts.values()].filter(
    (multipart) => multipart.identifier === identifier,
  );
  const list = open
    .map(({ id, name }) => `<Upload><Key>${escape(name)}</Key><UploadId>${id}</UploadId></Upload>`)
    .join('');
  return xml(`<ListMultipartUploadsResult>${list}</ListMultipartUploadsResult>`);
}

export function abortMultipart(
  exchange: Exchange,
  identifier: string,
  name: string,
): HandlerResponse {
  exchange.state.multiparts.delete(getMultipart(exchange, identifier, name).id);
  return empty(204);
}

export async function completeMultipart(
  exchange: Exchange,
  identifier: string,
  name: string,
  owner: string,
): Promise<HandlerResponse> {
  const { id, parts, headers } = getMultipart(exchange, identifier, name);
  const body = (await exchange.body.readAll()).toString('utf8');
  const listed = parseListedParts(body);
  if (listed.length === 0) throw new HttpError(s3Error(400, 'MalformedXML', 'It lists no parts'));
  const selected = listed.map(({ number, etag }, index): Part => {
    const part = parts.get(number);
    if (!part || part.md5 !== etag)
      throw new HttpError(s3Error(400, 'InvalidPart', `Part ${number} is not there as you say`));
    if (index > 0 && number <= (listed[index - 1]?.number ?? 0))
      throw new HttpError(s3Error(400, 'InvalidPartOrder', 'The list of parts was not in order'));
    if (index < listed.length - 1 && part.size < MIN_PART_BYTES)
      throw new HttpError(s3Error(400, 'EntityTooSmall', `Part ${number} is too small`));
    return part;
  });
  const from: Exchange = { ...exchange, headers };
  const item = getWritableItem(exchange, identifier, owner);
  const size = selected.reduce((sum, part) => sum + part.size, 0);
  const isInOrder = listed.every(({ number }, index) => number === index + 1);
  const hashes = isInOrder ? joinHashes(selected) : undefined;
  store(from, item, {
    name,
    size,
    md5: null,
    sha1: null,
    ...hashes?.digest(),
    bytes: joinParts(selected),
    modifiedAt: exchange.state.now(),
    metadata: parseFileMetadataHeaders(from),
  });
  exchange.state.multiparts.delete(id);
  return xml(
    `<CompleteMultipartUploadResult><Bucket>${identifier}</Bucket><Key>${escape(name)}</Key></CompleteMultipartUploadResult>`,
  );
}

function getMultipart({ state, url }: Exchange, identifier: string, name: string): Multipart {
  const multipart = state.multiparts.get(url.searchParams.get('uploadId') ?? '');
  if (multipart?.identifier === identifier && multipart.name === name) return multipart;
  throw new HttpError(s3Error(404, 'NoSuchUpload', 'The specified upload does not exist.'));
}

function joinHashes(parts: readonly Part[]): Pick<Hashes, 'digest'> | undefined {
  // When a part is sent again with other bytes, the running hashes of later parts are stale.
  if (parts.some(({ bytes }) => bytes === null)) return parts.at(-1)?.runningHashes;
  const hashes = createHashes();
  for (const { bytes } of parts) if (bytes) hashes.update(bytes);
  return hashes;
}

function joinParts(parts: readonly Part[]): Uint8Array | null {
  const bytes = parts.flatMap((part) => (part.bytes ? [part.bytes] : []));
  return bytes.length === parts.length ? Buffer.concat(bytes) : null;
}
