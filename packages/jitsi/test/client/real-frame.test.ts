import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { longForm } from '@comunal/test-kit/environment';
import type { Frame } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { normalizeRoomName } from '../../src/index.ts';
import { realFrameSide } from '../support/real-external-api.ts';
import { enter, useCallPages } from './support/use-call-pages.ts';

interface Transport {
  sendEvent(event: object): void;
  on(name: 'event', listener: (event: object) => boolean): void;
  on(
    name: 'request',
    listener: (
      request: { name: string },
      answer: (result: unknown, error?: unknown) => void,
    ) => boolean,
  ): void;
}
/** Jitsi's own parts, as far as this test uses them. */
interface FrameSide {
  getJitsiMeetTransport(): Transport;
  parseURLParams(address: URL): Record<string, unknown>;
  getBackendSafeRoomName(room: string): string;
  parseURIString(address: string): { readonly room: string };
}
declare global {
  var jitsi: FrameSide;
  var commands: object[];
}

/** What the app does once it runs, with its own means. It is given to the page as text. */
function app(): void {
  const { jitsi } = globalThis;
  const transport = jitsi.getJitsiMeetTransport();
  const { room } = jitsi.parseURIString(location.href);
  const roomName = jitsi.getBackendSafeRoomName(room);
  globalThis.commands = [];
  transport.on('event', (event) => globalThis.commands.push(event) > 0);
  transport.on('request', ({ name }, answer) => {
    if (name === 'is-audio-muted') answer(true);
    else if (name === 'deployment-info') answer(undefined);
    else answer({ error: new Error('UnknownRequestError') });
    return true;
  });
  transport.sendEvent({ name: 'browser-support', supported: true });
  transport.sendEvent({ name: 'participant-joined', id: 'zoe', displayName: 'Zoe' });
  const breakoutRoom = roomName !== room.toLowerCase();
  transport.sendEvent({ name: 'video-conference-joined', roomName, id: 'ada', breakoutRoom });
}

const { open } = useCallPages();
let script: string | undefined;
let server: Server;
let url = '';
beforeAll(async () => {
  script = await realFrameSide();
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Call</title><script>${script};(${app.toString()})()</script>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 150_000);
afterAll(() => void server.close());

async function call(context: TestContext, options: object) {
  if (script === undefined)
    return context.skip('No registry answers, so Jitsi’s own parts could not be fetched.');
  const { page } = await open({ policy: `script-src 'self'; frame-src ${url}` });
  await enter(page, { instance: url, ...options });
  await page.evaluate(() => globalThis.room.joined);
  const [, frame] = page.frames() as [Frame, Frame];
  return { page, frame };
}

// They are fetched from the registry of npm.
describe('the parts of Jitsi’s own page in the frame', longForm, () => {
  it('greet our client, receive its commands and answer its queries', async (context) => {
    const { page, frame } = await call(context, { room: 'Sesión Ñ 1' });
    const answers = await page.evaluate(async () => {
      const { room } = globalThis;
      room.setTileView(true);
      room.sendMessage('hola');
      const getCode = (error: { code: string }): string => error.code;
      return [
        room.state.name,
        room.participants.map(({ id }) => id),
        await room.query('isAudioMuted'),
        await room.query('getDeploymentInfo'),
        await room.query('getSharedDocumentUrl').catch(getCode),
      ];
    });
    expect(answers).toEqual(['joined', ['ada', 'zoe'], true, undefined, 'refused']);
    expect(await frame.evaluate(() => globalThis.commands)).toEqual([
      { name: 'set-tile-view', data: [true] },
      { name: 'send-chat-message', data: ['hola', '', true] },
    ]);
  });

  it('read the settings from the address', async (context) => {
    const text = 'Taller “Semillas” & l’aigua \\& más';
    const userInfo = { displayName: text, email: 'ada@site.example' };
    const { frame } = await call(context, { room: 'sala', subject: text, userInfo });
    const read = await frame.evaluate(() =>
      globalThis.jitsi.parseURLParams(new URL(location.href)),
    );
    expect(read).toMatchObject({
      jitsi_meet_external_api_id: expect.any(Number) as number,
      'config.subject': text,
      'config.deeplinking': { disabled: true },
      'userInfo.displayName': text,
      'userInfo.email': 'ada@site.example',
    });
  });

  it('find our client also with the address of another frame', async (context) => {
    const address = `${url}/sala#jitsi_meet_external_api_id=77&config.subject=%22a%22`;
    const { page } = await call(context, { url: address });
    expect(await page.evaluate(() => globalThis.room.state)).toEqual({ name: 'joined' });
  });

  it('normalize room names as we do', async (context) => {
    const { frame } = await call(context, { room: 'sala' });
    const names = [
      'Sesión Ñ 1',
      'n\u0303andu',
      'ＡＢＣ',
      'İzmir',
      'ﬁesta',
      'hola!',
      "l'aigua",
      '(a)',
      'ß',
    ];
    const theirs = await frame.evaluate(
      (all) => all.map((name) => globalThis.jitsi.getBackendSafeRoomName(name)),
      names,
    );
    expect(names.map(normalizeRoomName)).toEqual(theirs);
  });
});
