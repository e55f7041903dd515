import { parentPort, workerData } from 'node:worker_threads';
import { analyzeCapture, type AnalysisRequest } from './analyze-capture.ts';
import type { Capture } from './capture.ts';

/** The data that the worker receives. */
export interface AnalysisWork {
  readonly capture: Capture;
  readonly request: Omit<AnalysisRequest, 'signal'>;
}

// The parent stops the worker by terminating it, and its requests with it.
const { signal } = new AbortController();
const { capture, request } = workerData as AnalysisWork; // set by analyzeInWorker
const judged = await analyzeCapture(capture, { ...request, signal });
parentPort?.postMessage(judged); // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread has no origin
