import type { PublishedFile } from '../../manifest/manifest.ts';
import { verifyFile, type FileFinding, type VerifyFileOptions } from './verify-file.ts';

/** What a look at all files came to. */
export interface Look {
  readonly findings: readonly FileFinding[];
  /** The bytes of small ones that are as they were signed, by their SHA-256. */
  readonly right: ReadonlyMap<string, Uint8Array>;
}

/** How many files are asked for at a time. */
const AT_ONCE = 4;
/** After so many silent answers the rest is not asked for: the look has to end. */
const MAX_SILENT = 4;
/** How much of what is right is held until the end. */
const MAX_HELD_BYTES = 20_000_000;
/** After so long no further file is asked for. */
const MAX_TIME_MS = 600_000;

/** Looks at every file, pages first, in a time that has an end. */
export async function verifyFiles(
  files: readonly PublishedFile[],
  options: VerifyFileOptions,
  clock: () => number = Date.now,
): Promise<Look> {
  const startMs = clock();
  const findings: FileFinding[] = [];
  const right = new Map<string, Uint8Array>();
  const queue = files.values();
  let silent = 0;
  let heldBytes = 0;
  const lookAtNext = async (): Promise<void> => {
    for (const file of queue) {
      if (silent >= MAX_SILENT || clock() - startMs > MAX_TIME_MS) {
        findings.push({ path: file.path, outcome: 'unchecked', reason: 'not-looked-at' });
        continue;
      }
      const look = await verifyFile(file, options);
      if (look instanceof Uint8Array) {
        heldBytes += look.length;
        if (heldBytes <= MAX_HELD_BYTES) right.set(file.sha256, look);
      } else {
        findings.push(look);
        if (look.reason === 'unreachable' || look.reason === 'timed-out') silent += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lookAtNext));
  const order = files.map(({ path }) => path);
  return {
    findings: findings.toSorted((a, b) => order.indexOf(a.path) - order.indexOf(b.path)),
    right,
  };
}
