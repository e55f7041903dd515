import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AnalysisResult, AnalysisRequest } from './analyze-capture.ts';
import type { AnalysisWork } from './analyze-worker.ts';
import type { Capture } from './capture.ts';

/** How much a page may ask for. */
export interface AnalysisLimits {
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

/** The worst of fourteen hostile pages of two megabytes took 34 s on a busy machine, and 0.6 GB with all of Node. */
const LIMITS: AnalysisLimits = { timeoutMs: 180_000, memoryMb: 1_024 };

/** Node runs the sources by itself. Built, this stands in a part beside the folder `cli`. */
export const IS_SOURCE = import.meta.url.endsWith('.ts');
const ENTRY = IS_SOURCE
  ? new URL('./analyze-worker.ts', import.meta.url)
  : new URL('./cli/scan/analyze-worker.js', import.meta.url);

/**
 * Judges pages in a thread of its own, since whoever wrote them may have meant to keep the watch busy, or to end it: one that
 * takes too long, or more memory than there is for it, counts as `too-large`.
 */
export async function analyzeInWorker(
  looked: Capture,
  { signal, ...request }: AnalysisRequest,
  { timeoutMs, memoryMb }: AnalysisLimits = LIMITS,
): Promise<AnalysisResult> {
  signal.throwIfAborted();
  const worker = new Worker(ENTRY, {
    workerData: { looked, request } satisfies AnalysisWork,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    ...(IS_SOURCE && { execArgv: ['--conditions=@comunal/source'] }),
  });
  try {
    const end = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const [judged] = (await once(worker, 'message', { signal: end })) as [AnalysisResult];
    return judged;
  } catch (thrown) {
    signal.throwIfAborted();
    if (!isTooMuch(thrown)) throw thrown;
    const { found, unseen } = looked;
    return { found, unseen: [...unseen, { reason: 'too-large' }], campaigns: [], blindSpots: {} };
  } finally {
    await worker.terminate();
  }
}

/** The end of the time, of the memory, or of what one call can hold. */
function isTooMuch(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown ? thrown.code : undefined;
  return (
    thrown instanceof RangeError ||
    thrown.name === 'AbortError' ||
    code === 'ERR_WORKER_OUT_OF_MEMORY'
  );
}
