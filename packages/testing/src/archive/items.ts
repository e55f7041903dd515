import { HttpError } from '../http/response.ts';
import type { Exchange } from './exchange.ts';
import type { Item, State, StoredFile } from './state.ts';
import { s3Error } from './xml.ts';

const META = /^x-(?:archive|amz)-meta(?:\d\d)?-(.+)$/;
const KEY = /^[a-z][a-z0-9._-]*$/;

/** Parses the metadata headers of a request that creates an item. */
function parseMetadataHeaders(headers: Readonly<Record<string, string>>): Record<string, unknown> {
  const valuesByField = new Map<string, [order: string, value: string][]>();
  for (const [name, raw] of Object.entries(headers)) {
    const field = META.exec(name)?.[1]?.replaceAll('--', '_');
    if (field === undefined) continue;
    if (!KEY.test(field))
      throw new HttpError(s3Error(400, 'InvalidArgument', `Bad metadata name: ${field}`));
    const order = /meta(\d\d)-/.exec(name)?.[1] ?? '00';
    valuesByField.set(field, [...(valuesByField.get(field) ?? []), [order, decodeHeader(raw)]]);
  }
  return Object.fromEntries(
    [...valuesByField].map(([field, values]) => {
      const ordered = values.toSorted(([a], [b]) => (a < b ? -1 : 1));
      const texts = ordered.map(([, value]) => value);
      return [field, texts.length === 1 ? texts[0] : texts];
    }),
  );
}

/** Decodes `uri(…)`, which carries non-ASCII text. Any other non-ASCII value is rejected. */
function decodeHeader(value: string): string {
  const inside = /^uri\((.*)\)$/s.exec(value)?.[1];
  try {
    if (inside !== undefined) return decodeURIComponent(inside);
  } catch {
    throw new HttpError(s3Error(400, 'InvalidArgument', 'uri() holds no percent-encoded UTF-8'));
  }
  if (/[^\x20-\x7e]/.test(value))
    throw new HttpError(
      s3Error(400, 'InvalidArgument', 'A metadata header holds bytes that are no ASCII: use uri()'),
    );
  return value;
}

/** Returns the item that a request writes to, and creates it if the request says so. */
export function getWritableItem(exchange: Exchange, identifier: string, owner: string): Item {
  const { state } = exchange;
  const item = state.items.get(identifier);
  if (item) {
    if (item.owner !== owner || item.isDark)
      throw new HttpError(
        s3Error(403, 'AccessDenied', 'You may not write to this item', identifier),
      );
    return item;
  }
  if (exchange.headers['x-archive-auto-make-bucket'] !== '1')
    throw new HttpError(
      s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', identifier),
    );
  return createRequestedItem(exchange, identifier, owner);
}

export function createRequestedItem(exchange: Exchange, identifier: string, owner: string): Item {
  const { state, headers } = exchange;
  const hint = exchange.headers['x-archive-size-hint'];
  if (hint !== undefined && !/^\d+$/.test(hint))
    throw new HttpError(s3Error(400, 'InvalidArgument', 'x-archive-size-hint is to be bytes'));
  const item = createItem(state, identifier, owner, parseMetadataHeaders(headers));
  item.sizeHint = hint === undefined ? undefined : Number(hint);
  state.items.set(identifier, item);
  return item;
}

export function createItem(
  state: State,
  identifier: string,
  owner: string,
  fields: Readonly<Record<string, unknown>>,
): Item {
  return {
    identifier,
    owner,
    createdAt: state.now(),
    metadata: { identifier, mediatype: 'data', collection: 'opensource', ...fields },
    extra: {},
    files: new Map(),
    pending: [],
    isDark: false,
    sizeHint: undefined,
    derives: 0,
    viewsPerDay: [],
    countedDownloads: 0,
  };
}

/** Stores a complete file in its item. */
export function store(exchange: Exchange, item: Item, file: StoredFile): void {
  const { state } = exchange;
  const old = item.files.get(file.name);
  if (old && exchange.headers['x-archive-keep-old-version'] === '1')
    item.files.set(`history/files/${file.name}.~1~`, {
      ...old,
      name: `history/files/${file.name}.~1~`,
    });
  if (exchange.headers['x-archive-queue-derive'] !== '0') item.derives += 1;
  state.nextTask += 1;
  if (state.options.ingest === 'held') item.pending.push(file);
  else item.files.set(file.name, file);
}

/** Parses the `x-archive-filemeta-…` headers of a file. */
export function parseFileMetadataHeaders(exchange: Exchange): Record<string, unknown> {
  const entries = Object.entries(exchange.headers).flatMap(([name, value]) => {
    const field = /^x-archive-filemeta(?:\d\d)?-(.+)$/.exec(name)?.[1];
    return field === undefined ? [] : [[field.replaceAll('--', '_'), decodeHeader(value)]];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}
