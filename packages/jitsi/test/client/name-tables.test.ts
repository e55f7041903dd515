import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { commandTable, eventTable, queryTable } from '../../src/client/name-tables.ts';
import type { EventName, QueryName } from '../../src/client/index.ts';
import { useCallPages } from './support/use-call-pages.ts';

const { open, share, join, simulator, roomName } = useCallPages();

// Wire names that are not the name in kebab-case, as the app has them.
const WIRES: Readonly<Record<string, string>> = {
  hangup: 'video-hangup',
  sendCameraFacingMode: 'send-camera-facing-mode-message',
  toggleE2EE: 'toggle-e2ee',
  toggleVirtualBackgroundDialog: 'toggle-virtual-background',
  showPiP: 'show-pip',
  hidePiP: 'hide-pip',
  _documentPiPSignal: '_document-pip-signal',
  participantMenuButtonClick: 'participant-menu-button-clicked',
  readyToClose: 'video-ready-to-close',
  getRoomsInfo: 'rooms-info',
  getConnectionStats: 'connection-stats',
  isP2pActive: 'get-p2p-status',
  captureLargeVideoScreenshot: 'capture-largevideo-screenshot',
  getDeploymentInfo: 'deployment-info',
  getSessionId: 'session-id',
  _isNewElectronScreensharingSupported: '_new_electron_screensharing_supported',
  _openDesktopPicker: 'open-desktop-picker',
  getAvailableDevices: 'getAvailableDevices',
  getCurrentDevices: 'getCurrentDevices',
  isDeviceChangeAvailable: 'isDeviceChangeAvailable',
  isMultipleAudioInputSupported: 'isMultipleAudioInputSupported',
  setAudioInputDevice: 'setDevice',
  setAudioOutputDevice: 'setDevice',
  setVideoInputDevice: 'setDevice',
};
const getWireName = (name: string): string =>
  WIRES[name] ?? name.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
const LAST = new Set(['hangup']);

/** Only Jitsi's Electron app answers the first, and only its app on a phone the second. */
const NEVER_ANSWERED: readonly string[] = ['_openDesktopPicker', 'captureCameraPicture'];

async function openCall(): Promise<{ page: Page; name: string }> {
  const page = await share();
  const name = roomName();
  await join(page, name);
  return { page, name };
}

it('has every name of the page interface', () => {
  expect([commandTable.size, eventTable.size, queryTable.size]).toEqual([75 + 1, 80 + 1, 32]);
});

describe('commands', () => {
  it('reach the app under their own name', async () => {
    const { page, name } = await openCall();
    const names = [...commandTable.keys()].filter(
      (command) => !LAST.has(command) && command !== 'endConference',
    );
    const last = simulator().room(name).nextCommand('video-hangup');
    await page.evaluate(
      (all) => {
        for (const command of all) globalThis.room.execute(command as 'subject', 'x');
      },
      [...names, ...LAST],
    );
    await last;
    const sent = simulator().room(name).commands;
    const known = sent.filter(({ isKnown }) => isKnown).map(({ name: wire }) => wire);
    // Of a command with two names, the app knows one.
    const expected = [...names, 'hangup']
      .map(getWireName)
      .filter((wire) => wire !== 'set-audio-only');
    expect(known.toSorted()).toEqual(
      [...expected, 'set-low-bandwidth-mode']
        .filter((wire) => wire !== 'toggle-noise-suppression')
        .toSorted(),
    );
    expect(sent.every(({ args }) => args[0] === 'x')).toBe(true);
    const ignored = sent.filter(({ isKnown }) => !isKnown).map(({ name: wire }) => wire);
    expect([...new Set(ignored)].toSorted()).toEqual([
      'set-audio-only',
      'toggle-noise-suppression',
    ]);
  });

  it('end a call for all by endConference', async () => {
    const { page, name } = await openCall();
    const arrived = simulator().room(name).nextCommand('end-conference');
    await page.evaluate(() => globalThis.room.execute('endConference'));
    expect(await arrived).toMatchObject({ args: [], isKnown: true });
  });
});

describe('events', () => {
  it('reach their handlers, renamed ones under both names', async () => {
    const { page, name } = await openCall();
    const names = [...eventTable.keys()].filter((event) => event !== 'readyToClose');
    await page.evaluate(
      (all) => {
        const received: [string, unknown][] = [];
        Object.assign(globalThis, { received });
        for (const event of all)
          globalThis.room.on(event as EventName, (data) => received.push([event, data]));
      },
      [...names, 'readyToClose'],
    );
    const planted = (event: string): object => ({ id: 'nobody', planted: event });
    for (const event of [...names, 'readyToClose'])
      simulator().room(name).emit(getWireName(event), planted(event));
    await page.evaluate(() => globalThis.reached('ended'));
    const both = ['audioOnlyChanged', 'lowBandwidthModeChanged'];
    const expected = [...names, 'readyToClose'].flatMap((event): [string, object][] =>
      both.includes(event)
        ? both.map((name): [string, object] => [name, planted(event)])
        : [[event, planted(event)]],
    );
    const received = await page.evaluate(
      () => globalThis['received' as never] as [string, unknown][],
    );
    const compare = (a: [string, unknown], b: [string, unknown]): number =>
      JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
    expect(received.toSorted(compare)).toEqual(expected.toSorted(compare));
  });

  it('leave out those that are internal to the app', async () => {
    const { page, name } = await openCall();
    await page.evaluate(() => {
      const received: unknown[] = [];
      for (const event of ['log', 'ready'] as const)
        globalThis.room.on(event, (data) => received.push([event, data]));
      Object.assign(globalThis, { received });
    });
    for (const wire of [
      'local-storage-changed',
      'large-video-visibility-changed',
      'on-stage-participant-changed',
      'on-prejoin-video-changed',
      '_document-pip-requested',
      '_document-pip-close',
    ])
      simulator().room(name).emit(wire, { id: 'x' });
    simulator().room(name).emit('ready');
    await page.waitForFunction(() => (globalThis['received' as never] as unknown[]).length > 0);
    expect(await page.evaluate(() => globalThis['received' as never])).toEqual([['ready', {}]]);
  });
});

describe('queries', () => {
  it('are sent under their own name, and answered', async () => {
    const { page, name } = await openCall();
    const results = await page.evaluate(
      async (names) => {
        const results: [string, string][] = [];
        for (const query of names)
          results.push([
            query,
            await globalThis.room.query(query as QueryName, 'x', 'y').then(
              (value) => typeof value,
              (error: unknown) => (error as { code: string }).code,
            ),
          ]);
        return results;
      },
      [...queryTable.keys()].filter((query) => !NEVER_ANSWERED.includes(query)),
    );
    const unanswered = page.evaluate((queries) => {
      const code = (error: unknown) => (error as { code: string }).code;
      return Promise.all(
        queries.map((query) => globalThis.room.query(query as 'isAudioMuted').catch(code)),
      );
    }, NEVER_ANSWERED);
    await expect.poll(() => simulator().room(name).requests.at(-1)).toBe('capture-camera-picture');
    await page.evaluate(() => globalThis.room.dispose());
    expect(await unanswered).toEqual(['closed', 'closed']);
    const [first, ...asked] = simulator().room(name).requests;
    expect(first).toBe('rooms-info'); // our own, for the roles
    const names = [...queryTable.keys()].filter((query) => !NEVER_ANSWERED.includes(query));
    expect(asked).toEqual([...names, ...NEVER_ANSWERED].map(getWireName));
    const refused = results.filter(([, result]) => result === 'refused').map(([query]) => query);
    expect(refused).toEqual(['invite']);
    const empty = results.filter(([, result]) => result === 'undefined').map(([query]) => query);
    expect(empty).toEqual(['getDeploymentInfo']);
    expect(
      results.every(([, result]) => /^(?:boolean|string|object|refused|undefined)$/.test(result)),
    ).toBe(true);
  });
});

describe('unknown names', () => {
  it.each([
    ['execute', 'toggelAudio', 'toggleAudio'],
    ['on', 'participantJoind', 'participantJoined'],
    ['query', 'isAudioMute', 'isAudioMuted'],
  ])('are refused by %s: %s, with the suggestion %s', async (method, name, suggestion) => {
    const { page } = await openCall();
    const message = await page.evaluate(
      async ([how, value]) => {
        try {
          await (globalThis.room[how as 'execute'] as (name: string) => unknown)(value);
          return '';
        } catch (error) {
          return globalThis.isRoomError(error) ? `${error.code} ${error.message}` : '';
        }
      },
      [method, name] as const,
    );
    expect(message).toMatch(/^unknown-name /);
    expect(message).toContain(`Did you mean ${suggestion}?`);
  });

  it('are an error of the page before the names are loaded', async () => {
    const { page } = await open();
    const message = await page.evaluate(
      (instance) =>
        new Promise<string>((resolve) => {
          addEventListener('error', ({ error }) => resolve((error as Error).message));
          const room = globalThis.openRoom({ instance, room: 'sala-n' });
          room.on('participantJoind' as EventName, () => undefined);
        }),
      simulator().url,
    );
    expect(message).toContain('Did you mean participantJoined?');
  });
});
