import { join } from 'node:path';
import {
  strictPolicy,
  useElementPages,
  type ElementPage,
  type PageOptions,
} from '@comunal/test-kit';
import {
  startJitsiSimulator,
  type JitsiSimulator,
  type JitsiSimulatorOptions,
} from '@comunal/testing';
import type { Page } from 'playwright';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { RoomOptions } from './host-page.ts';

/** Skips the prejoin screen. */
export const AT_ONCE = { prejoinConfig: { enabled: false } } as const;

/** Pages with our client beside a simulated call server. Call it once, at the top. */
export function useCallPages(options?: JitsiSimulatorOptions) {
  const openPage = useElementPages({ host: join(import.meta.dirname, 'host-page.ts') });
  let simulator: JitsiSimulator;
  let count = 0;
  let shared: Page | undefined;
  const open = (pageOptions: PageOptions = {}): Promise<ElementPage> =>
    openPage('', {
      policy: `${strictPolicy(simulator.url)}; style-src-attr 'none'`,
      ...pageOptions,
    });
  beforeAll(async () => {
    simulator = await startJitsiSimulator(options);
  });
  afterAll(() => simulator.stop());
  return {
    simulator: () => simulator,
    /** Returns a name that no other test has. */
    roomName: () => `sala-${++count}`,
    /** Opens a page without a call, under the policy that every element works under. */
    open,
    /** The page that tests of the file share. The calls of those before this one have ended in it. */
    share: async (): Promise<Page> => {
      if (!shared) ({ page: shared } = await open({ isKept: true }));
      await shared.evaluate(() => {
        for (const room of globalThis.rooms.splice(0)) room.dispose();
        for (const box of document.querySelectorAll('main > div')) box.remove();
      });
      return shared;
    },
    /** Joins another room in the page, and resolves once the person is in. */
    join: async (page: Page, room: string, more: Partial<RoomOptions> = {}): Promise<void> => {
      await enter(page, { instance: simulator.url, room, config: AT_ONCE, ...more });
      await page.evaluate(() => globalThis.room.joined);
    },
  };
}

/** Opens another room in the page, without waiting for it. */
export async function enter(page: Page, options: object): Promise<void> {
  await page.evaluate(
    (roomOptions) => void globalThis.openRoom(roomOptions as RoomOptions),
    options,
  );
}

/** Starts a simulator for one test. */
export async function startSimulator(options: JitsiSimulatorOptions): Promise<JitsiSimulator> {
  const simulator = await startJitsiSimulator(options);
  onTestFinished(() => simulator.stop());
  return simulator;
}
