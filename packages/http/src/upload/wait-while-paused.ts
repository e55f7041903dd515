import { abortable, type Clock } from '../clock.ts';
import type { PauseController } from './pause-controller.ts';

/** PeerTube drops an upload that receives nothing for one to two hours. */
const keepAliveMs = 1_200_000;

/** What {@link waitWhilePaused} works with. */
export interface PauseWait {
  readonly pause: PauseController;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Called at the beginning of each pause. */
  readonly onPaused: () => void;
  /** Called every twenty minutes, with a signal that aborts on resume; it never rejects. */
  readonly keepAlive?: ((signal: AbortSignal) => Promise<void>) | undefined;
}

/** Waits until the upload is resumed. Rejects with the reason of `signal` as soon as that aborts. */
export async function waitWhilePaused(wait: PauseWait): Promise<void> {
  const { pause, signal, onPaused } = wait;
  while (pause.isPaused) {
    onPaused();
    const resumed = new AbortController();
    const over = pause.whenResumed().then(() => resumed.abort());
    const stop = startKeepAlive(wait, resumed.signal);
    await abortable(over, signal).finally(stop);
  }
}

/** Schedules `keepAlive` again and again; the function that it returns ends that. */
function startKeepAlive({ clock, signal, keepAlive }: PauseWait, resumed: AbortSignal): () => void {
  let cancel = (): void => {};
  if (!keepAlive) return cancel;
  const ended = signal ? AbortSignal.any([signal, resumed]) : resumed;
  const schedule = (): void => {
    cancel = clock.after(keepAliveMs, () => void round());
  };
  const round = async (): Promise<void> => {
    await keepAlive(ended);
    if (!ended.aborted) schedule();
  };
  schedule();
  return () => cancel();
}
