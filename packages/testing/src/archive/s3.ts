import { empty, json, HttpError, type HandlerResponse } from '../http/response.ts';
import { isIdentifier, authenticate, type Exchange } from './exchange.ts';
import { createHashes } from './hashes.ts';
import { parseFileMetadataHeaders, getWritableItem, createRequestedItem, store } from './items.ts';
import {
  initiateMultipart,
  abortMultipart,
  completeMultipart,
  listMultiparts,
  listParts,
  putPart,
} from './multipart.ts';
import { receiveBody } from './receive-body.ts';
import { s3Error, xml } from './xml.ts';

/** Handles requests to the S3-like server, where items are buckets and files are keys. It requires a Content-Length, and ignores ranges. */
export async function handleS3(exchange: Exchange, path: string): Promise<HandlerResponse> {
  const { method, url } = exchange;
  if (path === '') {
    if (url.searchParams.get('check_limit') === '1') return checkLimit(exchange);
    return xml('<ListAllMyBucketsResult><Buckets/></ListAllMyBucketsResult>');
  }
  const [bucket = '', ...rest] = path.split('/');
  const [identifier, name] = [decode(bucket), rest.map(decode).join('/')];
  if (!isIdentifier(identifier))
    return s3Error(400, 'InvalidBucketName', 'The specified bucket is not valid.', identifier);
  if (method === 'GET') return handleRead(exchange, identifier, name);
  const owner = authenticate(exchange);
  if (name === '') return handleBucket(exchange, identifier, owner);
  if (name.split('/').some((part) => part === '' || part === '.' || part === '..'))
    return s3Error(400, 'InvalidArgument', 'A file name has no empty parts, and none of dots.');
  switch (method) {
    case 'PUT':
      return url.searchParams.has('uploadId')
        ? putPart(exchange, identifier, name)
        : putFile(exchange, identifier, name, owner);
    case 'POST':
      return url.searchParams.has('uploads')
        ? initiateMultipart(exchange, identifier, name, owner)
        : completeMultipart(exchange, identifier, name, owner);
    case 'DELETE':
      return url.searchParams.has('uploadId')
        ? abortMultipart(exchange, identifier, name)
        : deleteFile(exchange, identifier, name, owner);
    default:
      return s3Error(405, 'MethodNotAllowed', 'The method is not allowed against this resource.');
  }
}

function checkLimit({ state, url }: Exchange): HandlerResponse {
  const isOver = state.overLimit > 0;
  if (isOver) state.overLimit -= 1;
  const [accesskey, bucket] = [url.searchParams.get('accesskey'), url.searchParams.get('bucket')];
  return json({ bucket, accesskey, over_limit: isOver ? 1 : 0, detail: {} });
}

function handleBucket(exchange: Exchange, identifier: string, owner: string): HandlerResponse {
  const { method, state } = exchange;
  if (method === 'DELETE')
    return s3Error(405, 'MethodNotAllowed', 'Buckets are not deleted.', identifier);
  if (method !== 'PUT') return s3Error(405, 'MethodNotAllowed', 'Only PUT makes a bucket.');
  const item = state.items.get(identifier);
  if (item && item.owner !== owner)
    return s3Error(409, 'BucketAlreadyExists', 'The item belongs to somebody else.', identifier);
  if (item) return s3Error(409, 'BucketAlreadyOwnedByYou', 'You have it already.', identifier);
  createRequestedItem(exchange, identifier, owner);
  return empty(201);
}

async function putFile(
  exchange: Exchange,
  identifier: string,
  name: string,
  owner: string,
): Promise<HandlerResponse> {
  const hashes = createHashes();
  if (
    !exchange.state.items.has(identifier) &&
    exchange.headers['x-archive-auto-make-bucket'] !== '1'
  )
    return s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', identifier);
  const received = await receiveBody(exchange, hashes);
  const item = getWritableItem(exchange, identifier, owner);
  const { size, bytes } = received;
  store(exchange, item, {
    name,
    size,
    bytes,
    ...hashes.digest(),
    modifiedAt: exchange.state.now(),
    metadata: parseFileMetadataHeaders(exchange),
  });
  return empty(200, { ETag: `"${received.md5}"` });
}

function deleteFile(
  { state }: Exchange,
  identifier: string,
  name: string,
  owner: string,
): HandlerResponse {
  const item = state.items.get(identifier);
  if (!item) return s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', identifier);
  if (item.owner !== owner) return s3Error(403, 'AccessDenied', 'It is somebody else’s.');
  if (!item.files.delete(name))
    return s3Error(404, 'NoSuchKey', 'The specified key does not exist.', name);
  return empty(204);
}

function handleRead(exchange: Exchange, identifier: string, name: string): HandlerResponse {
  const { url, state } = exchange;
  if (url.searchParams.has('uploads')) {
    authenticate(exchange);
    return listMultiparts(exchange, identifier);
  }
  if (url.searchParams.has('uploadId')) {
    authenticate(exchange);
    return listParts(exchange, identifier, name);
  }
  const file = state.items.get(identifier)?.files.get(name);
  if (!file) throw new HttpError(s3Error(404, 'NoSuchKey', 'The specified key does not exist.'));
  const headers = { 'Content-Type': 'application/octet-stream' };
  return { status: 200, headers, body: file.bytes ?? new Uint8Array() };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpError(s3Error(400, 'InvalidURI', 'Could not parse the specified URI.'));
  }
}
