import type { Page } from 'playwright';

/** Counts the listeners and timers of a page, without those of removed elements, once `countEverything` has run in it first. */
export const countLeft = (page: Page): Promise<object> =>
  page.evaluate(() => {
    const { listeners, timers } = globalThis['counts' as never] as {
      listeners: Map<unknown, EventTarget>;
      timers: Set<unknown>;
    };
    const targets = [...listeners.values()];
    const alive = targets.filter((target) => !(target instanceof Element) || target.isConnected);
    return { listeners: alive.length, timers: timers.size };
  });

type ListenerArgs = [type: string, listener: EventListenerOrEventListenerObject | null];

/** A script for the page that has to run before any other. */
export function countEverything(): void {
  const listeners = new Map<unknown, EventTarget>();
  const timers = new Set<unknown>();
  Object.assign(globalThis, { counts: { listeners, timers } });
  type Original = (this: EventTarget, ...args: ListenerArgs) => void;
  const of: Record<string, Original> = EventTarget.prototype as never;
  const [add, remove] = [of['addEventListener'] as Original, of['removeEventListener'] as Original];
  const ids = new WeakMap<object, number>();
  let lastId = 0;
  const getId = (value: object): number => {
    const id = ids.get(value) ?? ++lastId;
    ids.set(value, id);
    return id;
  };
  const getKey = (target: EventTarget, type: string, listener: object): string =>
    `${getId(target)} ${type} ${getId(listener)}`;
  EventTarget.prototype.addEventListener = function (...args: ListenerArgs) {
    const [type, listener] = args;
    const target = this ?? globalThis;
    if (listener) listeners.set(getKey(target, type, listener), target);
    return add.apply(target, args);
  };
  EventTarget.prototype.removeEventListener = function (...args: ListenerArgs) {
    const [type, listener] = args;
    const target = this ?? globalThis;
    if (listener) listeners.delete(getKey(target, type, listener));
    return remove.apply(target, args);
  };
  const { setTimeout: start, clearTimeout: stop, setInterval: repeat } = globalThis;
  Object.assign(globalThis, {
    setTimeout: (work: () => void, ms?: number) => {
      const id = start(() => {
        timers.delete(id);
        work();
      }, ms);
      timers.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      timers.delete(id);
      stop(id);
    },
    setInterval: (work: () => void, ms?: number) => {
      const id = repeat(work, ms);
      timers.add(id);
      return id;
    },
  });
}
