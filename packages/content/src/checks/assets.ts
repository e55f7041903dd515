import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RawEntry } from '../entry/assemble.ts';
import { inEntry } from '../entry/issue-findings.ts';
import { originOf } from '../entry/origin.ts';
import type { HandedOut } from '../files/handed-out.ts';
import type { Surveyed } from '../graph/graph.ts';
import type { Survey } from '../graph/survey.ts';
import { findLinks } from '../markdown/find-links.ts';
import { readLink } from '../markdown/read-link.ts';
import type { Finding } from '../problem/finding.ts';
import { activeFile } from './active-file.ts';
import type { CheckInput } from './check-input.ts';
import { missingFile } from './missing-file.ts';

/** More than this in one entry are not told, so that no near name is looked up for them. */
const most = 100;

type Asset = Survey['assets'][number];

/** Files beside entries: whether they are there, inside the folder, without code of their own, and as long and as they were when their checksum was taken. */
export async function checkAssets({
  dir,
  handedOut,
  surveyed,
  signal,
}: CheckInput): Promise<Finding[]> {
  const findings: Finding[] = [];
  const sums = new Map<string, Promise<string | undefined>>();
  for (const { raw, survey } of surveyed) {
    const before = findings.length;
    for (const asset of survey.assets) {
      const mayName = findings.length - before < most ? namer(raw, handedOut) : undefined;
      findings.push(
        ...(handedOut.refuses(raw, asset.value)
          ? [inEntry(raw, { ...withheld, path: asset.path, at: 'value' })]
          : await checkAsset(dir, raw, asset, mayName, sums, signal)),
      );
    }
  }
  for (const record of surveyed) findings.push(...checkLinkedFiles(dir, record, handedOut));
  return findings;
}

/** A file that is not the entry's to show. The message names nothing: its name may be that of a closed entry. */
const withheld = { code: 'missing-file', variant: 'withheld' } as const;

async function checkAsset(
  dir: string,
  raw: RawEntry,
  { path, value, file }: Asset,
  mayName: MayName | undefined,
  sums: Map<string, Promise<string | undefined>>,
  signal: AbortSignal | undefined,
): Promise<Finding[]> {
  const folder = join(dir, raw.files.folder);
  const absolute = join(folder, value);
  const bad = missingFile(folder, value, mayName) ?? activeFile(absolute, value);
  if (bad) return [inEntry(raw, { ...bad, path, at: 'value' })];
  if (!file) return [];
  const place = { at: 'value', values: { value } } as const;
  const bytes = statSync(absolute).size;
  if (bytes !== file.bytes) {
    const values = { value, bytes, said: file.bytes };
    return [
      inEntry(raw, {
        code: 'wrong-size',
        path: [...path.slice(0, -1), 'bytes'],
        at: 'value',
        values,
        nearest: String(bytes),
      }),
    ];
  }
  const known = sums.get(absolute) ?? sha256(absolute, signal);
  sums.set(absolute, known);
  const sum = await known;
  if (sum === undefined) return [inEntry(raw, { code: 'unreadable-file', path, ...place })];
  if (sum === file.sha256) return [];
  return [
    inEntry(raw, {
      code: 'wrong-checksum',
      path: [...path.slice(0, -1), 'sha256'],
      ...place,
      nearest: sum,
    }),
  ];
}

/** Files that Markdown shows or links to. */
function* checkLinkedFiles(
  dir: string,
  { raw, survey }: Surveyed,
  handedOut: HandedOut,
): Generator<Finding> {
  const folder = join(dir, raw.files.folder);
  const mayName = namer(raw, handedOut);
  let told = 0;
  for (const { path, value } of survey.markdown) {
    for (const [language, markdown] of Object.entries(value))
      for (const { href, offset } of findLinks(markdown)) {
        const target = readLink(href, raw.files.type);
        if (target.kind !== 'file') continue;
        const absolute = join(folder, target.path);
        const bad = handedOut.refuses(raw, target.path)
          ? withheld
          : (missingFile(folder, target.path, told < most ? mayName : undefined) ??
            activeFile(absolute, target.path));
        const at = [...path, language];
        if (!bad) continue;
        told++;
        yield inEntry(raw, {
          ...bad,
          path: at,
          at: originOf(raw, at)?.inFile ? 'value' : 'body',
          offset,
        });
      }
  }
}

/** Whether a file may be named in a message about an entry. */
type MayName = (path: string) => boolean;

function namer(raw: RawEntry, handedOut: HandedOut): MayName {
  return (path) => !handedOut.refuses(raw, path);
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
