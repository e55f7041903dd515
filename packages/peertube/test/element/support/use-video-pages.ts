import { join } from 'node:path';
import {
  strictPolicy,
  useElementPages,
  type ElementPage,
  type PageOptions,
} from '@comunal/test-kit';
import { startPeerTubeSimulator, type PeerTubeSimulator } from '@comunal/testing';
import { afterAll, beforeAll } from 'vitest';
import { silence } from './silence.ts';

const SECONDS = 3;
const NAMES = ['ready', 'play', 'pause', 'ended', 'seek', 'time', 'error', 'recovered'];

/** A page with elements, and the server of their video. */
export interface VideoPage extends ElementPage {
  /** What the elements have sent so far: names without `comunal-video-`, with their details. */
  readonly events: () => Promise<[name: string, detail: Record<string, unknown>][]>;
  /** Waits for the next event of a name, from now on. */
  readonly next: (name: string) => Promise<Record<string, unknown>>;
}

/** Pages with `<comunal-video>` beside a simulated PeerTube server with one short video. Call it once, at the top. */
export function useVideoPages() {
  const entry = join(import.meta.dirname, '..', '..', '..', 'src', 'define', 'index.ts');
  const openPage = useElementPages({ define: entry, again: entry });
  let simulator: PeerTubeSimulator;
  let id = '';
  beforeAll(async () => {
    simulator = await startPeerTubeSimulator();
    const seed = { name: 'Taller', bytes: silence(SECONDS), durationSeconds: SECONDS };
    id = simulator.seed(seed).shortUUID;
  });
  afterAll(() => simulator.stop());

  /** The element as HTML, with the video of the simulator unless told otherwise. */
  const video = (attributes = '', src = `${simulator.url}/w/${id}`): string =>
    `<comunal-video src="${src}" video-title="Taller de fanzines" ${attributes}><a href="/taller">Sin programa</a></comunal-video>`;

  const open = async (body: string, options: PageOptions = {}): Promise<VideoPage> => {
    const { frame = simulator.url } = options;
    const policy = `${strictPolicy(frame)}; connect-src ${frame}`;
    const opened = await openPage(`<h2>Grabaciones</h2>${body}`, {
      policy,
      scripts: ['define'],
      ...options,
      frame,
    });
    const { page } = opened;
    await page.evaluate((names) => {
      const seen: [string, unknown][] = [];
      Object.assign(globalThis, { seen });
      for (const name of names)
        document.addEventListener(`comunal-video-${name}`, (event) => {
          seen.push([name, (event as CustomEvent).detail]);
        });
    }, NAMES);
    return {
      ...opened,
      events: () => page.evaluate(() => (globalThis as never)['seen']),
      next: (name) =>
        page.evaluate(
          (wanted) =>
            new Promise<Record<string, unknown>>((resolve) => {
              document.addEventListener(
                `comunal-video-${wanted}`,
                (event) => resolve((event as CustomEvent<Record<string, unknown>>).detail),
                { once: true },
              );
            }),
          name,
        ),
    };
  };
  return {
    open,
    video,
    simulator: () => simulator,
    /** The address of the video's page. */
    watch: () => `${simulator.url}/w/${id}`,
  };
}
