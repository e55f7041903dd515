import type { PushEvent } from '../../src/broadcast/push/push-event.ts';

/** Keeps the events of a push, and waits for some of them. */
export function collectEvents() {
  const events: PushEvent[] = [];
  const waiting = new Set<() => void>();
  return {
    events: events as readonly PushEvent[],
    onEvent: (event: PushEvent): void => {
      events.push(event);
      for (const wake of waiting) wake();
    },
    waitFor: (isWanted: (event: PushEvent) => boolean, times = 1): Promise<void> =>
      new Promise((resolve) => {
        const check = (): void => {
          if (events.filter(isWanted).length < times) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}
