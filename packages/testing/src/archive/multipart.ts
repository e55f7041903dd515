import { randomUUID } from 'node:crypto';
import { empty, Refusal, type Answer } from '../http/answer.ts';
import { escape } from '../http/escape.ts';
import type { Exchange } from './exchange.ts';
import { createHashes } from './hashes.ts';
import { parseFileMetadataHeaders, getWritableItem, store } from './items.ts';
import { parseListedParts } from './parse-listed-parts.ts';
import { receive } from './receive.ts';
import type { Hashes, Multipart, Part } from './state.ts';
import { s3Error, xml } from './xml.ts';

/** All parts but the last have at least so many bytes. */
const LEAST_BYTES = 5 * 2 ** 20;
const MOST_PARTS = 10_000;

export function beginMultipart(
  exchange: Exchange,
  identifier: string,
  name: string,
  owner: string,
): Answer {
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
): Promise<Answer> {
  const { parts } = getMultipart(exchange, identifier, name);
  const number = Number(exchange.url.searchParams.get('partNumber'));
  if (!(Number.isInteger(number) && number >= 1 && number <= MOST_PARTS))
    throw new Refusal(s3Error(400, 'InvalidArgument', 'Part number must be from 1 to 10000'));
  const hashes = number === 1 ? createHashes() : parts.get(number - 1)?.upToHere?.copy();
  const received = await receive(exchange, hashes);
  parts.set(number, { ...received, upToHere: hashes });
  return empty(200, { ETag: `"${received.md5}"` });
}

export function listParts(exchange: Exchange, identifier: string, name: string): Answer {
  const { parts, id } = getMultipart(exchange, identifier, name);
  const after = Number(exchange.url.searchParams.get('part-number-marker') ?? 0);
  const left = [...parts].filter(([number]) => number > after).toSorted(([a], [b]) => a - b);
  const most = Number(exchange.url.searchParams.get('max-parts') ?? 1000);
  const page = left.slice(0, Math.min(1000, most));
  const more = page.length < left.length;
  const list = page
    .map(
      ([number, { size, md5 }]) =>
        `<Part><PartNumber>${number}</PartNumber><ETag>&quot;${md5}&quot;</ETag><Size>${size}</Size></Part>`,
    )
    .join('');
  const next = more ? `<NextPartNumberMarker>${page.at(-1)?.[0]}</NextPartNumberMarker>` : '';
  return xml(
    `<ListPartsResult><UploadId>${id}</UploadId><IsTruncated>${more}</IsTruncated>${next}${list}</ListPartsResult>`,
  );
}

export function listMultiparts({ state }: Exchange, identifier: string): Answer {
  const open = [...state.multiparts.values()].filter(
    (multipart) => multipart.identifier === identifier,
  );
  const list = open
    .map(({ id, name }) => `<Upload><Key>${escape(name)}</Key><UploadId>${id}</UploadId></Upload>`)
    .join('');
  return xml(`<ListMultipartUploadsResult>${list}</ListMultipartUploadsResult>`);
}

export function cancelMultipart(exchange: Exchange, identifier: string, name: string): Answer {
  exchange.state.multiparts.delete(getMultipart(exchange, identifier, name).id);
  return empty(204);
}

export async function completeMultipart(
  exchange: Exchange,
  identifier: string,
  name: string,
  owner: string,
): Promise<Answer> {
  const { id, parts, headers } = getMultipart(exchange, identifier, name);
  const body = (await exchange.body.all()).toString('utf8');
  const listed = parseListedParts(body);
  if (listed.length === 0) throw new Refusal(s3Error(400, 'MalformedXML', 'It lists no parts'));
  const whole = listed.map(({ number, etag }, at): Part => {
    const part = parts.get(number);
    if (!part || part.md5 !== etag)
      throw new Refusal(s3Error(400, 'InvalidPart', `Part ${number} is not there as you say`));
    if (at > 0 && number <= (listed[at - 1]?.number ?? 0))
      throw new Refusal(s3Error(400, 'InvalidPartOrder', 'The list of parts was not in order'));
    if (at < listed.length - 1 && part.size < LEAST_BYTES)
      throw new Refusal(s3Error(400, 'EntityTooSmall', `Part ${number} is too small`));
    return part;
  });
  const from: Exchange = { ...exchange, headers };
  const item = getWritableItem(exchange, identifier, owner);
  const size = whole.reduce((sum, part) => sum + part.size, 0);
  const isInOrder = listed.every(({ number }, at) => number === at + 1);
  const hashes = isInOrder ? joinHashes(whole) : undefined;
  store(from, item, {
    name,
    size,
    md5: null,
    sha1: null,
    ...hashes?.digest(),
    bytes: joinParts(whole),
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
  throw new Refusal(s3Error(404, 'NoSuchUpload', 'The specified upload does not exist.'));
}

function joinHashes(parts: readonly Part[]): Pick<Hashes, 'digest'> | undefined {
  // A part that was sent again with other bytes leaves what comes after it with hashes of before.
  if (parts.some(({ bytes }) => bytes === null)) return parts.at(-1)?.upToHere;
  const hashes = createHashes();
  for (const { bytes } of parts) if (bytes) hashes.update(bytes);
  return hashes;
}

function joinParts(parts: readonly Part[]): Uint8Array | null {
  const bytes = parts.flatMap((part) => (part.bytes ? [part.bytes] : []));
  return bytes.length === parts.length ? Buffer.concat(bytes) : null;
}
