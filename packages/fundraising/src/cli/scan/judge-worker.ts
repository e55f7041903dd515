import { parentPort, workerData } from 'node:worker_threads';
import { judgePages, type JudgeRequest } from './judge-pages.ts';
import type { Looked } from './looked.ts';

/** What the worker is given. */
export interface JudgeWork {
  readonly looked: Looked;
  readonly request: Omit<JudgeRequest, 'signal'>;
}

// Whoever gives up ends the worker, and what it asks a server for with it.
const { signal } = new AbortController();
const { looked, request } = workerData as JudgeWork; // what judgeInWorker gave it
const judged = await judgePages(looked, { ...request, signal });
parentPort?.postMessage(judged); // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread has no origin
