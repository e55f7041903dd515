// The libraries that PeerTube's player and pages around it are built with are AGPL and LGPL, so no package of ours depends on
// them. A copy from elsewhere is tried as a black box: PEERTUBE_EMBED_LIBRARIES names a folder with `jschannel` and
// `@peertube/embed-api` in its `node_modules`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTestData, needsTestData } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { useVideoPages } from './support/use-video-pages.ts';

const { open, video, simulator, watch } = useVideoPages();
const libraries = needsTestData('PEERTUBE_EMBED_LIBRARIES');

const library = (path: string): string =>
  readFileSync(join(findTestData('PEERTUBE_EMBED_LIBRARIES') ?? '', 'node_modules', path), 'utf8');

describe('a player that is built with jschannel', libraries, () => {
  it('exchanges events and commands with the element', async () => {
    const { page, next, events } = await open(video());
    const player = `
      const channel = Channel.build({ window: window.parent, origin: '*', scope: 'peertube' });
      let seconds = 0;
      const tell = (playbackState) =>
        channel.notify({
          method: 'playbackStatusUpdate',
          params: { position: seconds, volume: 1, duration: 60, playbackState },
        });
      channel.bind('play', () => {
        channel.notify({ method: 'playbackStatusChange', params: 'playing' });
      });
      channel.bind('pause', () => {
        channel.notify({ method: 'playbackStatusChange', params: 'paused' });
      });
      channel.bind('seek', (_, to) => {
        seconds = to;
        tell('paused');
      });
      channel.notify({ method: 'ready', params: true });`;
    await page.route(/\/videos\/embed\//, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><script>${library('jschannel/src/jschannel.js')}</script><script>${player}</script>`,
      }),
    );
    const ready = next('ready');
    await page.getByRole('button').click();
    await ready;
    for (const [order, event] of [
      ['play', 'play'],
      ['pause', 'pause'],
      ['seek', 'seek'],
    ] as const) {
      const heard = next(event);
      await page.evaluate((name) => document.querySelector('comunal-video')?.[name](9), order);
      await heard;
    }
    expect((await events()).at(-1)?.[1]).toMatchObject({ seconds: 9, duration: 60 });
  });
});

describe("the player of the simulator's page", libraries, () => {
  it("is controlled by PeerTube's own library for pages", async () => {
    const { page } = await open('', { policy: `default-src 'unsafe-inline' ${simulator().url}` });
    const id = watch().split('/').at(-1) ?? '';
    const source = library('@peertube/embed-api/build/player.min.js');
    const state = await page.evaluate(
      async ([code, address]) => {
        const script = document.createElement('script');
        script.textContent = code;
        document.head.append(script);
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
        const PeerTubePlayer = (globalThis as never)['PeerTubePlayer'] as new (
          frame: HTMLIFrameElement,
        ) => {
          readonly ready: Promise<void>;
          pause(): Promise<void>;
          seek(seconds: number): Promise<void>;
          isPlaying(): Promise<boolean>;
          getCurrentTime(): Promise<number>;
        };
        const player = new PeerTubePlayer(frame);
        await player.ready;
        await player.pause();
        await player.seek(2);
        return [await player.isPlaying(), await player.getCurrentTime()];
      },
      [source, `${simulator().url}/videos/embed/${id}?api=1`] as const,
    );
    expect(state).toEqual([false, 2]);
  });
});
