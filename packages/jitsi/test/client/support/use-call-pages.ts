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

/** No screen to press a button at. */
export const AT_ONCE = { prejoinConfig: { enabled: false } } as const;

/** Pages with our client beside a simulated call server. Call it once, at the top. */
export function useCallPages(options?: JitsiSimulatorOptions) {
  const openPage = useElementPages({ host: join(import.meta.dirname, 'host-page.ts') });
  let simulator: JitsiSimulator;
  let count = 0;
  beforeAll(async () => {
    simulator = await startJitsiSimulator(options);
  });
  afterAll(() => simulator.stop());
  return {
    simulator: () => simulator,
    /** A name that no other test has. */
    roomName: () => `sala-${++count}`,
    /** A page without a call, under the policy that every element works under. */
    open: (pageOptions: PageOptions = {}): Promise<ElementPage> =>
      openPage('', {
        policy: `${strictPolicy(simulator.url)}; style-src-attr 'none'`,
        ...pageOptions,
      }),
    /** Joins in one more room of the page; given back once the person is in. */
    join: async (page: Page, room: string, more: Partial<RoomOptions> = {}): Promise<void> => {
      await enter(page, { instance: simulator.url, room, config: AT_ONCE, ...more });
      await page.evaluate(() => globalThis.room.joined);
    },
  };
}

/** Opens one more room of the page, and waits for nothing. */
export async function enter(page: Page, options: object): Promise<void> {
  await page.evaluate((given) => void globalThis.openRoom(given as RoomOptions), options);
}

/** A simulator of one test. */
export async function simulatorOf(options: JitsiSimulatorOptions): Promise<JitsiSimulator> {
  const simulator = await startJitsiSimulator(options);
  onTestFinished(() => simulator.stop());
  return simulator;
}
