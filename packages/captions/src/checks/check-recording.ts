import type { CheckContext, CheckedEntry, CheckFinding } from '@comunal/schemas';
import { maxCaptionBytes } from '../max-caption-bytes.ts';
import { findFaults } from './find-faults.ts';
import { toFinding, tooLarge } from './to-finding.ts';

/** Reports what is wrong with the caption files that a recording names. */
export async function checkRecording(
  { fields }: CheckedEntry,
  context: CheckContext,
): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = [];
  const listed = Array.isArray(fields['captions']) ? fields['captions'] : [];
  for (const [index, each] of listed.entries()) {
    const path = pathIn(each);
    if (path !== undefined)
      findings.push(...(await checkFile(path, ['captions', index, 'path'], context)));
  }
  return findings;
}

function pathIn(value: unknown): string | undefined {
  return typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string'
    ? value.path
    : undefined;
}

async function checkFile(
  file: string,
  path: CheckFinding['path'],
  { readFile, signal }: CheckContext,
): Promise<CheckFinding[]> {
  signal.throwIfAborted();
  const read = await readFile(file, { maxBytes: maxCaptionBytes });
  if (read.state === 'unavailable') return [];
  if (read.state === 'too-large') return [tooLarge(path)];
  return findFaults(read.bytes).map((fault) => toFinding(fault, file, path));
}
