import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RawEntry } from '../model/raw-entry.ts';
import { createEntryFinding } from '../validate/issues-to-findings.ts';
import type { AssetPolicy } from '../project/asset-policy.ts';
import type { ParsedEntry } from '../link/content-graph.ts';
import type { EntryFacts } from '../link/collect-facts.ts';
import { readLink } from '../parse/markdown/read-link.ts';
import type { Finding } from '../model/finding.ts';
import { checkAssetType, type AssetUse, type KnownContent } from './assets/check-asset-type.ts';
import type { CheckInput } from './check-input.ts';
import { locateInMarkdown } from './locate-in-markdown.ts';
import { missingFile } from './missing-file.ts';

/** More than this in one entry are not told, so that no near name is looked up for them. */
const most = 100;

/** A picture of more takes ten seconds and longer on a slow line. */
const mostPictureBytes = 2 ** 20;

type Asset = EntryFacts['assets'][number];

/** Files beside entries: whether they are there, inside the folder, of a type that is handed out, and as long and as they were when their checksum was taken. */
export async function checkAssets({
  dir,
  assetPolicy,
  parsedEntries,
  signal,
}: CheckInput): Promise<Finding[]> {
  const findings: Finding[] = [];
  const sums = new Map<string, Promise<string | undefined>>();
  const look = looker(assetPolicy, signal);
  for (const { raw, facts } of parsedEntries) {
    const before = findings.length;
    for (const asset of facts.assets) {
      const mayName = findings.length - before < most ? namer(raw, assetPolicy) : undefined;
      findings.push(
        ...(assetPolicy.refuses(raw, asset.value)
          ? [createEntryFinding(raw, { ...withheld, path: asset.path, target: 'value' })]
          : await checkAsset(dir, raw, asset, mayName, look, sums, signal)),
      );
    }
  }
  for (const record of parsedEntries)
    findings.push(...(await checkLinkedFiles(dir, record, assetPolicy, look)));
  return findings;
}

/** Says what is wrong with the type of a file. One that is refused leaves with no entry. */
type Look = (absolute: string, use: AssetUse) => ReturnType<typeof checkAssetType>;

function looker(assetPolicy: AssetPolicy, signal: AbortSignal | undefined): Look {
  const known: KnownContent = new Map();
  return async (absolute, use) => {
    const fault = await checkAssetType(absolute, use, known, signal);
    if (fault && fault.code !== 'wrong-media-type') assetPolicy.withhold(absolute);
    return fault;
  };
}

/** A file that is not the entry's to show. The message names nothing: its name may be that of a closed entry. */
const withheld = { code: 'missing-file', variant: 'withheld' } as const;

async function checkAsset(
  dir: string,
  raw: RawEntry,
  { path, value, file, isPicture = false }: Asset,
  mayName: MayName | undefined,
  look: Look,
  sums: Map<string, Promise<string | undefined>>,
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  const folder = join(dir, raw.files.folder);
  const absolute = join(folder, value);
  const bad =
    missingFile(folder, value, mayName) ?? (await look(absolute, { value, isPicture, file }));
  if (bad) {
    const at = bad.code === 'wrong-media-type' ? [...path.slice(0, -1), 'mediaType'] : path;
    return [createEntryFinding(raw, { ...bad, path: at, target: 'value' })];
  }
  const bytes = statSync(absolute).size;
  if (isPicture && bytes > mostPictureBytes) {
    const mebibytes = (bytes / 2 ** 20).toFixed(1);
    return [
      createEntryFinding(raw, {
        code: 'heavy-picture',
        path,
        target: 'value',
        values: { value, mebibytes },
      }),
    ];
  }
  if (!file) return [];
  const place = { target: 'value', values: { value } } as const;
  if (bytes !== file.bytes) {
    const values = { value, bytes, said: file.bytes };
    return [
      createEntryFinding(raw, {
        code: 'wrong-size',
        path: [...path.slice(0, -1), 'bytes'],
        target: 'value',
        values,
        nearest: String(bytes),
      }),
    ];
  }
  const known = sums.get(absolute) ?? sha256(absolute, signal);
  sums.set(absolute, known);
  const sum = await known;
  if (sum === undefined)
    return [createEntryFinding(raw, { code: 'unreadable-file', path, ...place })];
  if (sum === file.sha256) return [];
  return [
    createEntryFinding(raw, {
      code: 'wrong-checksum',
      path: [...path.slice(0, -1), 'sha256'],
      ...place,
      nearest: sum,
    }),
  ];
}

/** Files that Markdown shows or links to. */
async function checkLinkedFiles(
  dir: string,
  { raw, facts }: ParsedEntry,
  assetPolicy: AssetPolicy,
  look: Look,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const folder = join(dir, raw.files.folder);
  const mayName = namer(raw, assetPolicy);
  let told = 0;
  for (const { path, links } of facts.markdown)
    for (const { href, offset } of links) {
      const target = readLink(href, raw.files.type);
      if (target.kind !== 'file') continue;
      const absolute = join(folder, target.path);
      const bad = assetPolicy.refuses(raw, target.path)
        ? withheld
        : (missingFile(folder, target.path, told < most ? mayName : undefined) ??
          (await look(absolute, { value: target.path, isPicture: false })));
      if (!bad) continue;
      told++;
      findings.push(createEntryFinding(raw, { ...bad, ...locateInMarkdown(raw, path, offset) }));
    }
  return findings;
}

/** Whether a file may be named in a message about an entry. */
type MayName = (path: string) => boolean;

function namer(raw: RawEntry, assetPolicy: AssetPolicy): MayName {
  return (path) => !assetPolicy.refuses(raw, path);
}

async function sha256(path: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash, signal ? { signal } : {});
    return hash.digest('hex');
  } catch {
    signal?.throwIfAborted();
    return undefined; // forbidden, or gone while it was read
  }
}
