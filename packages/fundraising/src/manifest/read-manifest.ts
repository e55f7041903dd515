import { decodeBase64url } from '../signing/base64url.ts';
import { isDocumentName, isMoment } from '../signing/signed-document.ts';
import { parseSecureUrl } from './parse-secure-url.ts';
import type { Manifest, ManifestCampaign, ManifestCoverage, PublishedFile } from './manifest.ts';

/** The limits of a manifest, for those who create and those who read one. */
export const MANIFEST_LIMITS = {
  /** More files than any site has for its donation pages, and few enough to be fetched in minutes. */
  files: 2_000,
  /** The largest file that is compared. */
  fileBytes: 50_000_000,
  headers: 50,
  headerLength: 8_192,
  campaigns: 200,
  revocations: 20,
  patterns: 50,
  patternLength: 500,
} as const;

/**
 * Validates and copies a payload with a valid signature. Returns `undefined` where it is not a manifest for this base. Signers can
 * make mistakes, too: no path may leave the base, and none may be listed twice.
 */
export function readManifest(payload: unknown, base: string): Manifest | undefined {
  if (!isBase(base) || !isRecord(payload)) return undefined;
  const { pages, files, watchedHeaders, campaigns, revocations, coverage, ...unknown } = payload;
  if (Object.keys(unknown).length > 0) return undefined;
  const read = {
    pages: readList(pages, MANIFEST_LIMITS.files, (value) => readFile(value, base)),
    files: readList(files, MANIFEST_LIMITS.files, (value) => readFile(value, base)),
    watchedHeaders: readList(watchedHeaders, MANIFEST_LIMITS.headers, readHeaderName),
    campaigns: readList(campaigns, MANIFEST_LIMITS.campaigns, readCampaign),
    revocations: readList(revocations, MANIFEST_LIMITS.revocations, (value) =>
      isRecord(value) ? value : undefined,
    ),
    ...(coverage !== undefined && { coverage: readCoverage(coverage, base) }),
  };
  if (!isComplete(read)) return undefined;
  const paths = [...read.pages, ...read.files].map(({ path }) => path);
  // A part of a folder may have no page.
  if ((read.coverage ? paths : read.pages).length === 0) return undefined;
  const isDistinct = paths.length <= MANIFEST_LIMITS.files && new Set(paths).size === paths.length;
  return isDistinct ? read : undefined;
}

/** Whether a URL can be the base of a manifest: the URL of a folder as `URL` writes it, to which requests are allowed. */
export function isBase(base: string): boolean {
  const url = parseSecureUrl(base);
  return url?.href === base && base.endsWith('/') && url.search === '' && url.hash === '';
}

/** Whether a path stays below a base and is written in its canonical form. */
export function isPathBelow(path: string, base: string): boolean {
  const isWritten = path.length <= 2_000 && /^[!-~]*$/.test(path) && !path.includes('#');
  return isWritten && URL.canParse(path, base) && new URL(path, base).href === base + path;
}

function readCoverage(value: unknown, base: string): ManifestCoverage | undefined {
  if (!isRecord(value)) return undefined;
  const { only, uncovered, ...unknown } = value;
  const read = {
    only: readList(only, MANIFEST_LIMITS.patterns, readPattern),
    uncovered: readList(uncovered, MANIFEST_LIMITS.files, (path) =>
      typeof path === 'string' && isPathBelow(path, base) ? path : undefined,
    ),
  };
  const isForm = Object.keys(unknown).length === 0 && isComplete(read) && read.only.length > 0;
  return isForm ? read : undefined;
}

function readPattern(value: unknown): string | undefined {
  const isForm =
    typeof value === 'string' &&
    value.length <= MANIFEST_LIMITS.patternLength &&
    /^[^\p{Cc}\p{Cf}]+$/u.test(value);
  return isForm ? value : undefined;
}

function readFile(value: unknown, base: string): PublishedFile | undefined {
  if (!isRecord(value)) return undefined;
  const { path, bytes, sha256, headers, ...unknown } = value;
  const isForm =
    Object.keys(unknown).length === 0 &&
    typeof path === 'string' &&
    isPathBelow(path, base) &&
    typeof bytes === 'number' &&
    Number.isSafeInteger(bytes) &&
    bytes >= 0 &&
    bytes <= MANIFEST_LIMITS.fileBytes &&
    typeof sha256 === 'string' &&
    /^[\da-f]{64}$/.test(sha256);
  const named = isForm ? readHeaders(headers) : undefined;
  return isForm && named ? { path, bytes, sha256, headers: named } : undefined;
}

function readHeaders(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  const read = entries.flatMap(([name, text]) =>
    readHeaderName(name) !== undefined &&
    typeof text === 'string' &&
    text.length <= MANIFEST_LIMITS.headerLength
      ? [[name, text] as const]
      : [],
  );
  return read.length === entries.length && entries.length <= MANIFEST_LIMITS.headers
    ? Object.fromEntries(read)
    : undefined;
}

function readHeaderName(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z\d-]{1,100}$/.test(value) ? value : undefined;
}

function readCampaign(value: unknown): ManifestCampaign | undefined {
  if (!isRecord(value)) return undefined;
  const { path, name, sequence, expiresAt, keys, ...unknown } = value;
  const read = readList(keys, 20, (key) =>
    typeof key === 'string' && decodeBase64url(key, 32) ? key : undefined,
  );
  const isForm =
    Object.keys(unknown).length === 0 &&
    typeof path === 'string' &&
    isDocumentName(name) &&
    typeof sequence === 'number' &&
    Number.isSafeInteger(sequence) &&
    isMoment(expiresAt) &&
    read !== undefined;
  return isForm ? { path, name, sequence, expiresAt, keys: read } : undefined;
}

function readList<Item>(
  value: unknown,
  maxItems: number,
  read: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value) || value.length > maxItems) return undefined;
  const items: Item[] = [];
  for (const item of value as readonly unknown[]) {
    const copy = read(item);
    if (copy === undefined) return undefined;
    items.push(copy);
  }
  return items;
}

function isComplete<Parts extends object>(
  parts: Parts,
): parts is { [Name in keyof Parts]: Exclude<Parts[Name], undefined> } {
  return !Object.values(parts).includes(undefined);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
