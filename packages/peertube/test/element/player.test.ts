import { axeViolations, silentServer, stopClock, strictPolicy } from '@comunal/test-kit';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useVideoPages } from './support/use-video-pages.ts';

const { open, video, simulator, watch } = useVideoPages();
const SHORT = 'wuzkHBJry2URbrzYF7oNaj';
/** Without a sign of the frame, and after its page has loaded. */
const LOAD_MS = 60_000;
const GREETING_MS = 15_000;
/** After the player's greeting. */
const READY_MS = 5_000;

const queryOf = (address = ''): Record<string, string> =>
  Object.fromEntries(new URL(address).searchParams);
const frameSource = (page: Page): Promise<string | null> =>
  page.locator('iframe').getAttribute('src');

describe('pressing the button', () => {
  it('opens the player of that server by keyboard, and moves the focus into it', async () => {
    const { page, elsewhere, errors, next } = await open(video('captions="en es-MX" start="1"'));
    await page.keyboard.press('Tab');
    const ready = next('ready');
    await page.keyboard.press('Enter');
    expect(await ready).toEqual({ seconds: 0, duration: undefined });
    expect(elsewhere[0]).toMatch(`${simulator().url}/videos/embed/`);
    expect(queryOf(elsewhere[0])).toEqual({
      api: '1',
      p2p: '0',
      autoplay: '1',
      title: '0',
      warningTitle: '0',
      peertubeLink: '0',
      subtitle: 'es-419', // as PeerTube has it
      start: '1s',
    });
    const frame = page.locator('[part=frame]');
    expect(await page.frames()[1]?.evaluate(() => document.hasFocus())).toBe(true);
    expect(await frame.getAttribute('title')).toBe('Reproductor: Taller de fanzines');
    expect(errors).toEqual([]);
  });

  it('gives the frame no more rights than it needs, and sends no referrer', async () => {
    const { page } = await open(video());
    const asked = page.waitForRequest(/\/videos\/embed\//);
    await page.getByRole('button').click();
    expect((await asked).headers()).not.toHaveProperty('referer');
    const frame = page.locator('iframe');
    expect(await frame.getAttribute('sandbox')).toBe('allow-scripts allow-same-origin');
    expect(await frame.getAttribute('allow')).toBe('autoplay; fullscreen; picture-in-picture');
  });

  it('enables P2P only where the page says so', async () => {
    const { page } = await open(video('p2p'));
    await page.getByRole('button').click();
    expect(queryOf((await frameSource(page)) ?? '')).toMatchObject({ p2p: '1' });
  });

  it('is needed again when the address changes', async () => {
    const { page } = await open(video());
    await page.getByRole('button').click();
    await page.locator('iframe').waitFor();
    await page
      .locator('comunal-video')
      .evaluate((element) => element.setAttribute('src', 'https://otro.example/w/1'));
    await page.getByRole('button', { name: 'Ver en otro.example' }).waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('does not reload the player when the language changes', async () => {
    const { page, next, elsewhere } = await open(video());
    const ready = next('ready');
    await page.getByRole('button').click();
    await ready;
    const before = elsewhere.filter((address) => address.includes('/embed/')).length;
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await page.getByRole('link', { name: /^Open the video/ }).waitFor();
    expect(elsewhere.filter((address) => address.includes('/embed/'))).toHaveLength(before);
  });
});

describe('the player', () => {
  it('carries out commands and reports its status', async () => {
    const { page, next, events } = await open(video());
    const state = (): Promise<[boolean, number]> =>
      page.evaluate(() => {
        const element = document.querySelector('comunal-video');
        return [element?.isPlaying ?? false, element?.currentTime ?? -1];
      });
    expect(await state()).toEqual([false, 0]);

    const moved = next('time');
    await page.getByRole('button').click();
    await moved;
    expect((await state())[0]).toBe(true);

    const paused = next('pause');
    await page.evaluate(() => document.querySelector('comunal-video')?.pause());
    await paused;
    expect((await state())[0]).toBe(false);

    const sought = next('seek');
    await page.evaluate(() => document.querySelector('comunal-video')?.seek(2));
    expect(await sought).toMatchObject({ seconds: 2, duration: 3 });
    expect(await state()).toEqual([false, 2]);

    const ended = next('ended');
    await page.evaluate(() => document.querySelector('comunal-video')?.play());
    await ended;
    expect(await state()).toEqual([false, 3]);
    const names = (await events()).map(([name]) => name).filter((name) => name !== 'time');
    expect(names).toEqual(['ready', 'play', 'pause', 'seek', 'play', 'ended']);
  });

  it('reports a jump that was made in the player, and no playback', async () => {
    const { page, next, events } = await open(video('start="1"'));
    const paused = next('pause');
    await page.getByRole('button').click();
    await expect
      .poll(() => page.evaluate(() => document.querySelector('comunal-video')?.currentTime))
      .toBeGreaterThan(1.2);
    await page.frames()[1]?.evaluate(() => document.querySelector('video')?.pause());
    await paused;
    const names = async (): Promise<string[]> => (await events()).map(([name]) => name);
    expect(await names()).not.toContain('seek');

    const back = next('seek');
    await page.frames()[1]?.evaluate(() => {
      const player = document.querySelector('video');
      if (player) player.currentTime = 0.25;
    });
    expect(await back).toMatchObject({ seconds: 0.25, duration: 3 });
    const ended = next('ended');
    await page.frames()[1]?.evaluate(() => document.querySelector('video')?.play());
    await ended;
    expect((await names()).filter((name) => name === 'seek')).toHaveLength(1);
  });

  it('queues commands until it is ready', async () => {
    const { page, next } = await open(video());
    const sought = next('time');
    await page.evaluate(async () => {
      const element = document.querySelector('comunal-video');
      element?.shadowRoot?.querySelector('button')?.click();
      await element?.updateComplete;
      element?.seek(2);
    });
    expect((await sought)['seconds']).toBeGreaterThanOrEqual(2);
  });

  it('sends its events to its own element only', async () => {
    const { page, next } = await open(video() + video());
    const moved = next('time');
    await page.getByRole('button').first().click();
    await moved;
    const places = await page.evaluate(() =>
      [...document.querySelectorAll('comunal-video')].map(({ currentTime }) => currentTime > 0),
    );
    expect(places).toEqual([true, false]);
  });

  it('cannot be impersonated by other frames', async () => {
    const { page, next } = await open(video());
    const ready = next('ready');
    await page.getByRole('button').click();
    await ready;
    const places = await page.evaluate((origin) => {
      const element = document.querySelector('comunal-video');
      const frame = element?.shadowRoot?.querySelector('iframe')?.contentWindow ?? null;
      const params = { position: 777, duration: 999, playbackState: 'playing' };
      const data = JSON.stringify({ method: 'peertube::playbackStatusUpdate', params });
      const say = (source: Window | null, from: string): number => {
        window.dispatchEvent(new MessageEvent('message', { source, origin: from, data }));
        return element?.currentTime ?? -1;
      };
      return [
        say(window, origin),
        say(frame, location.origin),
        say(frame, 'https://otro.example'),
        say(null, origin),
        say(frame, origin), // as the player itself would
      ];
    }, simulator().url);
    expect(places.map((seconds) => seconds === 777)).toEqual([false, false, false, false, true]);
  });

  it('leaves no timer and no listener when the element is removed', async () => {
    const { page } = await open(video('remember="session"'), {
      prepare: (page) =>
        page.addInitScript(() => {
          const live = { timers: new Set<unknown>(), listeners: new Set<unknown>() };
          Object.assign(globalThis, { live });
          const target = EventTarget.prototype;
          const kept = {
            setTimeout,
            clearTimeout,
            add: target.addEventListener.bind(globalThis),
            remove: target.removeEventListener.bind(globalThis),
          };
          Object.assign(globalThis, {
            setTimeout(run: () => void, ms: number) {
              const id = kept.setTimeout.call(globalThis, run, ms);
              live.timers.add(id);
              return id;
            },
            clearTimeout(id: number) {
              live.timers.delete(id);
              kept.clearTimeout.call(globalThis, id);
            },
            addEventListener(name: string, heard: EventListener) {
              if (name === 'message') live.listeners.add(heard);
              kept.add(name, heard);
            },
            removeEventListener(name: string, heard: EventListener) {
              live.listeners.delete(heard);
              kept.remove(name, heard);
            },
          });
        }),
    });
    const count = (): Promise<number[]> =>
      page.evaluate(() => {
        const { live } = globalThis as unknown as { live: Record<string, Set<unknown>> };
        return [live['timers']?.size ?? -1, live['listeners']?.size ?? -1];
      });
    await page.getByRole('button').waitFor();
    const before = await count();
    const during = await page.evaluate(async () => {
      const element = document.querySelector('comunal-video');
      element?.shadowRoot?.querySelector('button')?.click();
      await element?.updateComplete;
      const { live } = globalThis as unknown as { live: Record<string, Set<unknown>> };
      return [live['timers']?.size, live['listeners']?.size];
    });
    expect(during).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1]);
    await page.evaluate(() => document.querySelector('comunal-video')?.remove());
    expect(await count()).toEqual(before);
  });
});

describe('a server that does not respond', () => {
  it('is reported after a while, and can be retried', async () => {
    const { page, next, events } = await open(video(), {
      prepare: stillClock,
    });
    simulator().faults.add({ do: 'reset', when: { path: /\/videos\/embed\// }, times: 3 });
    await page.getByRole('button').click();
    await page.getByText('Cargando desde').waitFor();
    await page.clock.fastForward(LOAD_MS);
    await page.getByText('No hubo respuesta de').waitFor();
    expect((await events()).at(-1)).toEqual([
      'error',
      { seconds: 0, duration: undefined, reason: 'no-response' },
    ]);
    expect(await page.getByRole('link', { name: /^Abrir la página/ }).getAttribute('href')).toBe(
      watch(),
    );
    await page.clock.resume(); // for axe
    expect(await axeViolations(page)).toEqual([]);

    simulator().faults.clear();
    const ready = next('ready');
    await page.getByRole('button', { name: 'Probar de nuevo' }).click();
    await ready;
    await expect.poll(() => page.getByText('No hubo respuesta de').count()).toBe(0);
  });

  it.each(['accepts the connection only', 'cannot be reached'])(
    'is reported when it %s',
    async (kind) => {
      const server = await silentServer();
      const url = kind === 'is not there' ? 'http://127.0.0.1:9' : server.url;
      const { page } = await open(video('', `${url}/w/${SHORT}`), {
        frame: url,
        prepare: stillClock,
      });
      await page.getByRole('button').click();
      await page.getByText('Cargando desde').waitFor();
      await page.clock.fastForward(LOAD_MS);
      await page.getByText('No hubo respuesta de').waitFor();
      expect(await page.getByRole('button', { name: 'Probar de nuevo' }).isVisible()).toBe(true);
    },
  );

  it('is not retried by an element that was removed', async () => {
    const page = await unanswered();
    const left = await page.evaluate(async () => {
      const element = document.querySelector('comunal-video');
      const listened: string[] = [];
      const add = globalThis.addEventListener.bind(globalThis);
      globalThis.addEventListener = (name: string, heard: EventListenerOrEventListenerObject) => {
        listened.push(name);
        add(name, heard);
      };
      element?.shadowRoot?.querySelector('button')?.click();
      element?.remove();
      for (let turn = 0; turn < 10; turn++) await element?.updateComplete;
      return [listened, element?.shadowRoot?.querySelectorAll('iframe').length];
    });
    expect(left).toEqual([[], 0]);
  });

  it('is retried, and not another one that replaces it', async () => {
    const page = await unanswered();
    const frames = await page.evaluate(async () => {
      const element = document.querySelector('comunal-video');
      element?.shadowRoot?.querySelector('button')?.click();
      element?.setAttribute('src', 'https://otro.example/w/1');
      for (let turn = 0; turn < 10; turn++) await element?.updateComplete;
      return element?.shadowRoot?.querySelectorAll('iframe').length;
    });
    expect(frames).toBe(0);
    expect(await page.getByRole('button', { name: 'otro.example' }).isVisible()).toBe(true);
  });

  it('is recovered from when it responds late', async () => {
    const { page, next, events } = await open(video(), { prepare: stillClock });
    const hold = Promise.withResolvers<undefined>();
    await page.route(/\/videos\/embed\//, async (route) => {
      await hold.promise;
      await route.continue();
    });
    await page.getByRole('button').click();
    await page.getByText('Cargando desde').waitFor();
    await page.clock.fastForward(LOAD_MS);
    await page.getByText('No hubo respuesta de').waitFor();
    const ready = next('ready');
    hold.resolve(undefined);
    await ready;
    await expect.poll(() => page.getByText('No hubo respuesta de').count()).toBe(0);
    const names = (await events()).map(([name]) => name);
    expect(names.slice(0, 3)).toEqual(['error', 'recovered', 'ready']);
  });

  it('is reported soon when its page has loaded without a player', async () => {
    const { page, events } = await open(video(), { prepare: stillClock });
    const hold = Promise.withResolvers<undefined>();
    await page.route(/\/videos\/embed\//, async (route) => {
      await hold.promise;
      await route.fulfill({ contentType: 'text/html', body: '<p>Mantenimiento</p>' });
    });
    await page.getByRole('button').click();
    await page.getByText('Cargando desde').waitFor();
    await page.clock.fastForward(LOAD_MS - 1);
    const loaded = page.evaluate(
      () =>
        new Promise((resolve) => {
          document
            .querySelector('comunal-video')
            ?.shadowRoot?.querySelector('iframe')
            ?.addEventListener('load', resolve);
        }),
    );
    // Until the listener is there, which the page runs in this order.
    await page.evaluate(() => undefined);
    hold.resolve(undefined);
    await loaded;
    await page.clock.fastForward(GREETING_MS - 1);
    expect(await events()).toEqual([]);
    await page.clock.fastForward(1);
    await page.getByText('No hubo respuesta de').waitFor();
    expect((await events()).map(([name]) => name)).toEqual(['error']);
  });
});

describe('a video that is not public', () => {
  const seeded = (fields: Record<string, unknown>): string => {
    const { shortUUID } = simulator().seed({ name: 'Cerrado', fields });
    return `${simulator().url}/w/${shortUUID}`;
  };
  const asked = (elsewhere: readonly string[]): string[] =>
    elsewhere.filter((address) => address.includes('/api/'));

  /** Presses, and lets the time pass in which a player that greeted is ready. */
  const press = async (src: string, policy?: string) => {
    const opened = await open(video('', src), { prepare: stillClock, ...(policy && { policy }) });
    const { page } = opened;
    const greeting = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          addEventListener('message', ({ data }) => {
            if (String(data).includes('__ready')) resolve();
          });
        }),
    );
    await page.evaluate(() => undefined);
    const answer = policy ? undefined : page.waitForResponse(/\/api\/v1\/videos\//);
    await page.getByRole('button').click();
    await greeting;
    expect(asked(opened.elsewhere)).toEqual([]);
    await page.clock.fastForward(READY_MS);
    await (await answer)?.finished();
    return opened;
  };

  it.each([
    ['is private', () => seeded({ privacy: 3 })],
    ['is for who has an account', () => seeded({ privacy: 4 })],
    ['is not there', () => `${simulator().url}/w/${SHORT}`],
  ])('is reported when it %s, after a request to its server', async (_, address) => {
    const { page, events, elsewhere, errors } = await press(address());
    await page.getByText('no muestra este video a todo el mundo').waitFor();
    expect(await events()).toEqual([
      ['error', { seconds: 0, duration: undefined, reason: 'unavailable' }],
    ]);
    expect(asked(elsewhere)).toEqual([
      expect.stringContaining(`${simulator().url}/api/v1/videos/`),
    ]);
    await page.clock.resume(); // for axe
    expect(await axeViolations(page)).toEqual([]);
    // The browser's own word for a refusal is all that its log has.
    expect(errors.filter((error) => !/status of 40[134]/.test(error))).toEqual([]);
  });

  it('is no error when the player asks for its password', async () => {
    const { page, events } = await press(seeded({ privacy: 5, videoPasswords: ['contrato'] }));
    expect(await events()).toEqual([]);
    expect(await page.getByText('no muestra este video a todo el mundo').count()).toBe(0);
  });

  it('is not reported where the policy of the page forbids the request', async () => {
    const { page, events, elsewhere } = await press(
      seeded({ privacy: 3 }),
      strictPolicy(simulator().url),
    );
    await page.evaluate(() => new Promise((resolve) => queueMicrotask(() => resolve(undefined))));
    expect(await events()).toEqual([]);
    expect(asked(elsewhere)).toEqual([]);
  });

  it('needs no request when the player is ready', async () => {
    const { page, next, elsewhere } = await open(video(), { prepare: stillClock });
    const ready = next('ready');
    await page.getByRole('button').click();
    await ready;
    await page.clock.fastForward(LOAD_MS);
    expect(asked(elsewhere)).toEqual([]);
  });
});

describe('the audio alone', () => {
  const fileAddress = async (): Promise<string> => {
    const { url } = simulator();
    const video = await (await fetch(`${url}/api/v1/videos/${watch().split('/').at(-1)}`)).json();
    return (video as { files: { fileUrl: string }[] }).files[0]?.fileUrl ?? '';
  };

  it('is offered from the same server, and loads nothing else', async () => {
    const file = await fileAddress();
    const { page, next, elsewhere, errors } = await open(video(`audio-src="${file}" start="1"`));
    const moved = next('time');
    await page.getByRole('button', { name: 'Escuchar solo el audio' }).click();
    await moved;
    expect(new Set(elsewhere.map((address) => address.split('#')[0]))).toEqual(new Set([file]));
    expect(await page.locator('iframe').count()).toBe(0);
    const paused = next('pause');
    await page.evaluate(() => document.querySelector('comunal-video')?.pause());
    expect((await paused)['seconds']).toBeGreaterThanOrEqual(1);
    expect(errors).toEqual([]);
  });

  it('is no error when it is paused before playback has begun', async () => {
    const file = await fileAddress();
    const { page, next, events } = await open(video(`audio-src="${file}"`));
    const hold = Promise.withResolvers<undefined>();
    await page.route(file, async (route) => {
      await hold.promise;
      await route.continue();
    });
    const ready = next('ready');
    await page.getByRole('button', { name: 'Escuchar solo el audio' }).click();
    await page.evaluate(() => {
      const element = document.querySelector('comunal-video');
      element?.play();
      element?.pause();
    });
    hold.resolve(undefined);
    await ready;
    const sought = next('seek');
    await page.evaluate(() => document.querySelector('comunal-video')?.seek(2));
    expect((await sought)['seconds']).toBe(2);
    expect((await events()).map(([name]) => name)).not.toContain('error');
  });

  it('is not offered from another server', async () => {
    const { page } = await open(video('audio-src="https://otro.example/a.mp3"'));
    await page.getByRole('button').waitFor();
    expect(await page.getByRole('button').count()).toBe(1);
  });

  it('is reported when it cannot be loaded', async () => {
    const { page, events } = await open(video(`audio-src="${simulator().url}/no.mp3"`));
    await page.getByRole('button', { name: 'Escuchar solo el audio' }).click();
    await page.getByText('No hubo respuesta de').waitFor();
    expect((await events()).map(([name]) => name)).toEqual(['error']);
  });
});

/** Stops the clock of the page, which a test advances. */
function stillClock(page: Page): Promise<void> {
  return stopClock(page, '2030-01-01T00:00:00Z');
}

/** A page whose video was pressed and did not come; by now the server would answer. */
async function unanswered(): Promise<Page> {
  const { page } = await open(video(), { prepare: stillClock });
  simulator().faults.add({ do: 'reset', when: { path: /\/videos\/embed\// }, times: 3 });
  await page.getByRole('button').click();
  await page.getByText('Cargando desde').waitFor();
  await page.clock.fastForward(LOAD_MS);
  await page.getByText('No hubo respuesta de').waitFor();
  simulator().faults.clear();
  return page;
}
