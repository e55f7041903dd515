import type { PeerTubeSimulator } from '../../src/index.ts';

/** The context of a step between two recorded exchanges. */
export interface StepContext {
  readonly simulator: PeerTubeSimulator;
  /** Returns the simulator's value for an id or token of the recorded server. */
  readonly ours: (theirs: string) => string;
  /** Sends a recorded exchange now; with `early`, its response is used when its turn comes. */
  readonly send: (
    index: number,
    how?: { early?: true; headers?: Record<string, string> },
  ) => Promise<void>;
}

type Step = (stage: StepContext) => void | Promise<void>;

const LIVE = '149e6fc2-e857-4b30-8733-61f16792bab2';
let release: (() => void) | undefined;

/** What happened to the real server between the recorded exchanges: encoders, jobs, a reset connection, unrecorded requests. */
export const BETWEEN_EXCHANGES: Readonly<Record<string, Step>> = {
  // The recorder had used up its 50 requests; administrators are exempt, and the last request was anonymous.
  'channels 13': ({ simulator }) => simulator.setRateLimits({ api: { max: 0, windowMs: 10_000 } }),
  'upload-legacy 0': ({ simulator }) => simulator.setRateLimits(false),
  'live 12': ({ simulator, ours }) => simulator.startStream(ours(LIVE)),
  'live 16': ({ simulator, ours }) => simulator.endStream(ours(LIVE)),
  'imports 5': ({ simulator }) => simulator.finishImport(1, { error: 'Cannot find module' }),
  'rate-limit 0': async ({ simulator, send }) => {
    simulator.setRateLimits(true);
    for (let count = 0; count < 15; count += 1) await send(0);
  },
  'rate-limit 1': async ({ send }) => {
    for (let count = 0; count < 49; count += 1) await send(1);
  },
  'upload-resumable-2 0': ({ simulator }) => simulator.setRateLimits(false),
  // The last chunk is in progress while the two after it are sent.
  'upload-resumable-2 2': async ({ simulator, send }) => {
    release = simulator.holdProcessing();
    await send(4, { early: true });
  },
  'upload-resumable-2 4': () => release?.(),
  'upload-resumable-2 6': async ({ simulator, send }) => {
    simulator.faults.add({ when: { method: 'PUT' }, do: 'reset', afterBytes: 20_000_000 });
    const headers = { 'content-range': 'bytes 0-33037744/53037745' };
    await send(7, { headers }).catch(() => undefined);
  },
};
