import type { CheckContext, CheckedEntry, CheckFinding } from '@comunal/schemas';
import { maxCaptionBytes } from '../max-caption-bytes.ts';
import { findFileProblems } from './find-file-problems.ts';
import { toFinding, toTooLargeFinding } from './to-finding.ts';

/** Checks the caption files that a recording lists. */
export async function checkRecording(
  { fields }: CheckedEntry,
  context: CheckContext,
): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = [];
  const listed = Array.isArray(fields['captions']) ? fields['captions'] : [];
  for (const [index, item] of listed.entries()) {
    const path = readPath(item);
    if (path !== undefined)
      findings.push(...(await checkFile(path, ['captions', index, 'path'], context)));
  }
  return findings;
}

function readPath(value: unknown): string | undefined {
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
  const result = await readFile(file, { maxBytes: maxCaptionBytes });
  if (result.state === 'unavailable') return [];
  if (result.state === 'too-large') return [toTooLargeFinding(path)];
  return findFileProblems(result.bytes).map((problem) => toFinding(problem, file, path));
}
