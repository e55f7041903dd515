import { abortable, type Clock } from '../clock.ts';
import type { PauseController } from './pause-controller.ts';

/** PeerTube forgets within one to two hours what nobody sends anything to. */
const keepAliveMs = 1_200_000;

/** What a pause is waited out with. */
export interface PauseWait {
  readonly pause: PauseController;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Told at the beginning of each pause. */
  readonly onPaused: () => void;
  /** Called every twenty minutes, with a signal that aborts as soon as it goes on; it never rejects. */
  readonly keepAlive?: ((signal: AbortSignal) => Promise<void>) | undefined;
}

/** Resolves once nobody holds the upload up any more. Rejects with the reason of `signal` as soon as that aborts. */
export async function waitWhilePaused(wait: PauseWait): Promise<void> {
  const { pause, signal, onPaused } = wait;
  while (pause.isPaused) {
    onPaused();
    const resumed = new AbortController();
    const over = pause.over().then(() => resumed.abort());
    const stop = keepingAlive(wait, resumed.signal);
    await abortable(over, signal).finally(stop);
  }
}

/** Keeps alive again and again; the function that it returns ends that. */
function keepingAlive({ clock, signal, keepAlive }: PauseWait, resumed: AbortSignal): () => void {
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
