import { parentPort, workerData } from 'node:worker_threads';
import { analyzeCapture, type AnalysisRequest } from './analyze-capture.ts';
import type { Capture } from './capture.ts';

/** What the worker is given. */
export interface AnalysisWork {
  readonly looked: Capture;
  readonly request: Omit<AnalysisRequest, 'signal'>;
}

// Whoever gives up ends the worker, and what it asks a server for with it.
const { signal } = new AbortController();
const { looked, request } = workerData as AnalysisWork; // what analyzeInWorker gave it
const judged = await analyzeCapture(looked, { ...request, signal });
parentPort?.postMessage(judged); // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread has no origin
