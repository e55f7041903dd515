import type { PublishedFile } from '../../manifest/manifest.ts';
import { verifyFile, type FileFinding, type VerifyFileOptions } from './verify-file.ts';

/** The result of {@link verifyFiles}. */
export interface FilesVerdict {
  readonly findings: readonly FileFinding[];
  /** The bytes of small files that match, by their SHA-256. */
  readonly matching: ReadonlyMap<string, Uint8Array>;
}

/** The number of parallel requests. */
const CONCURRENCY = 4;
/** After this many requests without a response the rest is skipped, so that the verification ends. */
const MAX_UNREACHABLE = 4;
/** The size of matching files that is kept in memory. */
const MAX_HELD_BYTES = 20_000_000;
/** After this time the rest is skipped. */
const MAX_TIME_MS = 600_000;

/** Verifies every file, pages first, in a limited time. */
export async function verifyFiles(
  files: readonly PublishedFile[],
  options: VerifyFileOptions,
  clock: () => number = Date.now,
): Promise<FilesVerdict> {
  const startMs = clock();
  const findings: FileFinding[] = [];
  const matching = new Map<string, Uint8Array>();
  const queue = files.values();
  let unreachable = 0;
  let heldBytes = 0;
  const verifyNext = async (): Promise<void> => {
    for (const file of queue) {
      if (unreachable >= MAX_UNREACHABLE || clock() - startMs > MAX_TIME_MS) {
        findings.push({ path: file.path, outcome: 'unchecked', reason: 'skipped' });
        continue;
      }
      const result = await verifyFile(file, options);
      if (result instanceof Uint8Array) {
        heldBytes += result.length;
        if (heldBytes <= MAX_HELD_BYTES) matching.set(file.sha256, result);
      } else {
        findings.push(result);
        if (result.reason === 'unreachable' || result.reason === 'timed-out') unreachable += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, verifyNext));
  const order = files.map(({ path }) => path);
  return {
    findings: findings.toSorted((a, b) => order.indexOf(a.path) - order.indexOf(b.path)),
    matching,
  };
}
