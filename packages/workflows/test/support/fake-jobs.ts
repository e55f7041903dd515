import type { Jobs } from '../../src/engine/jobs.ts';
import type { RunDetail } from '../../src/engine/run-state.ts';

/** Jobs in memory, for what shows them and asks for changes. */
export interface FakeJobs extends Jobs {
  /** What is listed; a test changes it at any time. */
  runs: RunDetail[];
  /** What was asked for, in order. */
  readonly calls: readonly string[];
}

const when = '2026-11-25T18:30:00Z';

/** A run in the middle of an upload, with whatever a test wants otherwise. */
export function fakeRun(changes: Partial<RunDetail> = {}): RunDetail {
  return {
    id: 'run-1',
    workflow: 'publish-recording',
    key: 'recording/charla',
    subject: 'recording/charla',
    state: 'running',
    isAbandoned: false,
    request: undefined,
    step: 'upload',
    progress: undefined,
    gate: undefined,
    failure: undefined,
    wakesAt: undefined,
    createdAt: when,
    updatedAt: when,
    input: {},
    result: undefined,
    steps: [],
    log: [],
    ...changes,
  };
}

/** Creates jobs that do nothing but show these runs and note what is asked. */
export function fakeJobs(runs: readonly RunDetail[] = []): FakeJobs {
  const calls: string[] = [];
  const note = (call: string): Promise<void> => {
    calls.push(call);
    return Promise.resolve();
  };
  const jobs: FakeJobs = {
    runs: [...runs],
    calls,
    start: () => Promise.reject(new Error('Nothing is started here.')),
    list: ({ states, limit } = {}) =>
      Promise.resolve(
        jobs.runs.filter(({ state }) => states?.includes(state) ?? true).slice(0, limit),
      ),
    get: (runId) => Promise.resolve(jobs.runs.find(({ id }) => id === runId)),
    pause: (runId) => note(`pause ${runId}`),
    resume: (runId) => note(`resume ${runId}`),
    cancel: (runId) => note(`cancel ${runId}`),
    retry: (runId) => note(`retry ${runId}`),
    answer: (runId, gate, answer) => note(`answer ${runId} ${gate} ${answer}`),
    watch: () => Promise.reject(new Error('Nobody watches here.')),
    close: () => Promise.resolve(),
  };
  return jobs;
}
