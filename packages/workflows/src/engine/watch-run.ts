import type { Clock } from '@comunal/http';
import { toNoRunError } from './run-rows.ts';
import type { RunDetail } from './run-state.ts';

/** Changes are notified; this is for those whose notification was lost. */
const POLL_MS = 2_000;
const resting = new Set(['succeeded', 'failed', 'cancelled', 'waiting', 'paused']);

/** What {@link watchRun} needs. */
export interface WatchRunOptions {
  readonly read: () => Promise<RunDetail | undefined>;
  /** Calls back at each change, until what it returns is called. */
  readonly listen: (onPayload: () => void) => Promise<() => Promise<void>>;
  readonly timers: Clock;
  readonly signal: AbortSignal;
  readonly onChange?: ((run: RunDetail) => void) | undefined;
}

/** Resolves once a run is final, paused, or waits for a person; reports each change meanwhile. */
export async function watchRun(options: WatchRunOptions): Promise<RunDetail> {
  const { read, listen, timers, signal, onChange } = options;
  let wake = (): void => {};
  let isChanged = false;
  const change = (): void => {
    isChanged = true;
    wake();
  };
  const stopListening = await listen(change);
  signal.addEventListener('abort', change);
  try {
    for (let last = ''; ;) {
      signal.throwIfAborted();
      isChanged = false;
      const run = await read();
      if (!run) throw toNoRunError('');
      const text = JSON.stringify(run);
      if (text !== last) onChange?.(run);
      last = text;
      if (resting.has(run.state) && run.request !== 'cancel') return run;
      if (isChanged) continue;
      const woken = Promise.withResolvers<void>();
      wake = woken.resolve;
      const cancel = timers.after(POLL_MS, woken.resolve);
      await woken.promise;
      cancel();
    }
  } finally {
    signal.removeEventListener('abort', change);
    await stopListening();
  }
}
