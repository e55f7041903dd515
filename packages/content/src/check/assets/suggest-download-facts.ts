import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldPath } from '@comunal/schemas';
import type { Finding } from '../../model/finding.ts';
import type { RawEntry } from '../../model/raw-entry.ts';
import type { CheckInput } from '../check-input.ts';
import { valueAt } from '../../validate/value-at.ts';
import { checkMissingFile } from '../missing-file.ts';
import { hashFile, type Checksums } from './hash-file.ts';

/** Problems of `bytes` and `sha256` that the schema reports, before any file is looked at. */
const codes: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'missing-field',
  'empty-text',
  'wrong-type',
  'bad-number',
  'bad-format',
]);

/**
 * Adds the size and the checksum of a file to the findings that say that its description lacks them, or has what is none, so
 * that nobody has to compute them.
 */
export async function suggestDownloadFacts(
  findings: readonly Finding[],
  { dir, assetPolicy, signal }: Pick<CheckInput, 'dir' | 'assetPolicy' | 'signal'>,
): Promise<readonly Finding[]> {
  const checksums: Checksums = new Map();
  const suggested: Finding[] = [];
  for (const finding of findings) {
    const { entry, path = [], code } = finding;
    const field = path.at(-1);
    const isFact = codes.has(code) && (field === 'bytes' || field === 'sha256');
    const file = isFact && entry ? findFile(dir, assetPolicy, entry, path) : undefined;
    const nearest = file && (await readFact(field, file, checksums, signal));
    const variant = code === 'missing-field' ? { variant: String(field) } : {};
    suggested.push(nearest === undefined ? finding : { ...finding, ...variant, nearest });
  }
  return suggested;
}

/** Finds the file that is described at a path, if it may be published and stands beside the entry. */
function findFile(
  dir: string,
  assetPolicy: CheckInput['assetPolicy'],
  entry: RawEntry,
  path: FieldPath,
): string | undefined {
  const name = valueAt(entry.fields, [...path.slice(0, -1), 'path']);
  if (typeof name !== 'string' || assetPolicy.refuses(entry, name)) return undefined;
  const folder = join(dir, entry.files.folder);
  return checkMissingFile(folder, name, undefined) ? undefined : join(folder, name);
}

async function readFact(
  field: unknown,
  file: string,
  checksums: Checksums,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  return field === 'bytes' ? String(statSync(file).size) : hashFile(file, checksums, signal);
}
