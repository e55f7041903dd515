import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AnalysisResult, AnalysisRequest } from './analyze-capture.ts';
import type { AnalysisWork } from './analyze-worker.ts';
import type { Capture } from './capture.ts';

/** The limits of an analysis. */
export interface AnalysisLimits {
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

/** The worst of fourteen hostile pages of 2 MB took 34 s on a busy machine, and 0.6 GB including Node itself. */
const LIMITS: AnalysisLimits = { timeoutMs: 180_000, memoryMb: 1_024 };

/** Whether the sources are run, by Node itself. In the built package this is a chunk beside the folder `cli`. */
export const IS_SOURCE = import.meta.url.endsWith('.ts');
const ENTRY = IS_SOURCE
  ? new URL('./analyze-worker.ts', import.meta.url)
  : new URL('./cli/scan/analyze-worker.js', import.meta.url);

/**
 * Analyzes a capture in a worker thread, since a hostile page may be written to keep a watcher busy or to crash it. A page
 * that takes too long or too much memory is reported as `too-large`.
 */
export async function analyzeInWorker(
  capture: Capture,
  { signal, ...request }: AnalysisRequest,
  { timeoutMs, memoryMb }: AnalysisLimits = LIMITS,
): Promise<AnalysisResult> {
  signal.throwIfAborted();
  const worker = new Worker(ENTRY, {
    workerData: { capture, request } satisfies AnalysisWork,
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
    const { findings, unchecked } = capture;
    return {
      findings,
      unchecked: [...unchecked, { reason: 'too-large' }],
      campaigns: [],
      blindSpots: {},
    };
  } finally {
    await worker.terminate();
  }
}

/** Whether the analysis exceeded the time, the memory or the size of a call. */
function isTooMuch(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown ? thrown.code : undefined;
  return (
    thrown instanceof RangeError ||
    thrown.name === 'AbortError' ||
    code === 'ERR_WORKER_OUT_OF_MEMORY'
  );
}
