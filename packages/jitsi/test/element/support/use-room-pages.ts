import { join } from 'node:path';
import { useElementPages, type ElementPage, type PageOptions } from '@comunal/test-kit';
import {
  startJitsiSimulator,
  type JitsiSimulator,
  type JitsiSimulatorOptions,
} from '@comunal/testing';
import type { Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import type { ComunalRoomDetail } from '../../../src/element/index.ts';

/** A page with calls in it. */
export interface RoomPage extends ElementPage {
  /** The events of the elements so far. */
  readonly states: () => Promise<string[]>;
  /** Waits for a state, unless it has been reached before. */
  readonly reach: (state: ComunalRoomDetail['state']) => Promise<void>;
}

/** Pages with `<comunal-room>` beside a simulated call server. Call it once, at the top. */
export function useRoomPages(options?: JitsiSimulatorOptions) {
  const entry = join(import.meta.dirname, '..', '..', '..', 'src', 'define', 'index.ts');
  const openPage = useElementPages({ define: entry, again: entry });
  let simulator: JitsiSimulator;
  let count = 0;
  beforeAll(async () => {
    simulator = await startJitsiSimulator(options);
  });
  afterAll(() => simulator.stop());

  const open = async (body: string, pageOptions: PageOptions = {}): Promise<RoomPage> => {
    const opened = await openPage(`<h2>Llamadas</h2>${body}`, {
      frame: simulator.url,
      scripts: ['define'],
      ...pageOptions,
    });
    await listen(opened.page);
    return {
      ...opened,
      states: () => opened.page.evaluate(() => (globalThis as never)['states']),
      reach: async (state) => {
        await opened.page.waitForFunction(
          (wanted) =>
            (globalThis['states' as never] as string[]).some(
              (entry) => entry.split(':')[0] === wanted,
            ),
          state,
        );
      },
    };
  };
  return {
    open,
    simulator: () => simulator,
    host: () => new URL(simulator.url).host,
    /** Returns a name that no other test has. */
    roomName: () => `sala-${++count}`,
    /** Returns the element as HTML; its call server is the simulator by default. */
    card: (attributes = 'room="asamblea"', instance = simulator.url): string =>
      `<comunal-room instance="${instance}" room-title="Asamblea" ${attributes}><a href="/asamblea">Sin programa</a></comunal-room>`,
  };
}

function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const states: string[] = [];
    Object.assign(globalThis, { states });
    document.addEventListener('comunal-room-state', (event) => {
      const { state, reason } = event.detail;
      states.push(reason === undefined ? state : `${state}: ${reason}`);
    });
  });
}
