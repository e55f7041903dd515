import { createHmac } from 'node:crypto';
import { silentServer } from '@comunal/test-kit';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { AT_ONCE, enter, startSimulator, useCallPages } from './support/use-call-pages.ts';

const { open, share, join, simulator, roomName } = useCallPages();
const getStates = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.states);
const waitForState = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((wanted) => globalThis.reached(wanted as 'joined'), name);
/** Returns how `room.joined` settled. */
const outcome = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    globalThis.room.joined.then(
      () => 'joined',
      (error: unknown) => [(error as { code: string }).code, (error as { reason?: string }).reason],
    ),
  );

describe('joining', () => {
  it('goes through the prejoin screen', async () => {
    const page = await share();
    await enter(page, { instance: simulator().url, room: roomName() });
    await waitForState(page, 'prejoin');
    expect(await page.evaluate(() => globalThis.room.participants)).toEqual([]);
    await page.frameLocator('iframe').getByRole('button', { name: 'Join meeting' }).click();
    await page.evaluate(() => globalThis.room.joined);
    expect(await getStates(page)).toEqual(['loading', 'prejoin', 'joined']);
  });

  it('leads to the main room, however its address writes the name', async () => {
    const page = await share();
    for (const name of ['Sesión Ñ 1', 'n\u0303andu', 'hola!']) {
      await join(page, name);
      expect(await getStates(page)).toEqual(['loading', 'joined']);
      await page.evaluate(() => globalThis.room.dispose());
    }
  });

  it('waits for a host no longer than waitTimeoutMs', async () => {
    const page = await share();
    const name = roomName();
    await enter(page, { instance: simulator().url, room: name, waitTimeoutMs: 1_500 });
    await waitForState(page, 'prejoin');
    const timer = setInterval(
      () =>
        simulator()
          .room(name)
          .emit('error-occurred', { error: { name: 'conference.authenticationRequired' } }),
      100,
    );
    try {
      await waitForState(page, 'lobby');
      expect(await outcome(page)).toEqual(['closed', 'timed-out']);
    } finally {
      clearInterval(timer);
    }
    expect(await getStates(page)).toEqual(['loading', 'prejoin', 'lobby', 'failed: timed-out']);
  });

  it('goes through the lobby', async () => {
    const page = await share();
    const name = roomName();
    const room = simulator().room(name);
    await join(page, name);
    room.lobby = true;
    const knock = page.evaluate(
      () => new Promise((resolve) => globalThis.room.on('knockingParticipant', resolve)),
    );
    const guest = await open();
    await enter(guest.page, {
      instance: simulator().url,
      room: name,
      config: { ...AT_ONCE, lobby: { autoKnock: true } },
      userInfo: { displayName: 'Zoe' },
    });
    const { participant } = (await knock) as { participant: { id: string; name: string } };
    expect(participant.name).toBe('Zoe');
    await waitForState(guest.page, 'lobby');
    await page.evaluate((id) => globalThis.room.admit(id), participant.id);
    await guest.page.evaluate(() => globalThis.room.joined);
    expect(await getStates(guest.page)).toEqual(['loading', 'lobby', 'joined']);
  });

  it('fails where a moderator turns the person away in the lobby', async () => {
    const name = roomName();
    const room = simulator().room(name);
    room.join('Ada');
    room.lobby = true;
    const page = await share();
    await enter(page, {
      instance: simulator().url,
      room: name,
      config: { ...AT_ONCE, lobby: { autoKnock: true } },
    });
    await waitForState(page, 'lobby');
    room.deny();
    expect(await outcome(page)).toEqual(['closed', 'refused']);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('fails where the room is full', async () => {
    const name = roomName();
    simulator().room(name).join('Ada');
    simulator().room(name).maxOccupants = 1;
    const page = await share();
    await enter(page, { instance: simulator().url, room: name, config: AT_ONCE });
    expect(await outcome(page)).toEqual(['closed', 'full']);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('asks for the password until it is right', async () => {
    const name = roomName();
    simulator().room(name).join('Ada');
    simulator().room(name).password = 'secreto';
    const page = await share();
    await enter(page, { instance: simulator().url, room: name, config: AT_ONCE });
    await page.evaluate(async () => {
      const { room } = globalThis;
      await globalThis.reached('password-required');
      const again = new Promise<void>((resolve) => {
        const off = room.onState((state) => {
          off();
          Object.assign(globalThis, { tries: state });
          resolve();
        });
      });
      room.submitPassword('no');
      await again;
      room.submitPassword('secreto');
      await room.joined;
    });
    expect(await page.evaluate(() => globalThis['tries' as never])).toEqual({
      name: 'password-required',
      wrongTries: 1,
    });
    expect(await getStates(page)).toEqual([
      'loading',
      'password-required',
      'password-required',
      'joined',
    ]);
  });
});

describe('leaving', () => {
  it('does not happen on the way through a breakout room and back', async () => {
    const page = await share();
    const name = roomName();
    await join(page, name);
    simulator().room(name).join('Zoe');
    await page.evaluate(async () => {
      const { room } = globalThis;
      const updated = new Promise((resolve) => room.on('breakoutRoomsUpdated', resolve));
      room.addBreakoutRoom('Grupo 1');
      await updated;
      const group = (await room.listBreakoutRooms()).find(({ isMain }) => !isMain);
      await room.joinBreakoutRoom(group?.id);
      Object.assign(globalThis, { alone: room.participants.length });
      await room.joinBreakoutRoom();
    });
    expect(await page.evaluate(() => globalThis['alone' as never])).toBe(1);
    await page.waitForFunction(() => globalThis.room.participants.length === 2);
    expect(await getStates(page)).toEqual(['loading', 'joined', 'breakout', 'joined']);
  });

  it.each([
    ['ended', (name: string) => simulator().room(name).end()],
    [
      'kicked',
      (name: string) =>
        simulator()
          .room(name)
          .kick(simulator().room(name).participants[0]?.id ?? ''),
    ],
    [
      'left',
      (name: string) =>
        simulator()
          .room(name)
          .leave(simulator().room(name).participants[0]?.id ?? ''),
    ],
  ])('has the reason %s', async (reason, act) => {
    const page = await share();
    const name = roomName();
    await join(page, name);
    act(name);
    await waitForState(page, 'ended');
    expect(await getStates(page)).toEqual(['loading', 'joined', `ended: ${reason}`]);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('by dispose leaves nothing behind, also when it is called twice', async () => {
    const { page, errors } = await open();
    const name = roomName();
    await join(page, name);
    await page.evaluate(() => {
      globalThis.room.dispose();
      globalThis.room.dispose();
    });
    expect(await getStates(page)).toEqual(['loading', 'joined', 'ended: disposed']);
    expect(await page.locator('iframe').count()).toBe(0);
    await expect.poll(() => simulator().room(name).participants).toEqual([]);
    const code = await page.evaluate(() =>
      globalThis.room.query('isAudioMuted').catch((error: { code: string }) => error.code),
    );
    expect(code).toBe('closed');
    expect(errors).toEqual([]);
  });

  it('happens at the end of an await using block, where the browser supports it', async () => {
    const page = await share();
    const name = roomName();
    await join(page, name);
    await page.evaluate(() => globalThis.room[Symbol.asyncDispose]());
    expect(await getStates(page)).toEqual(['loading', 'joined', 'ended: disposed']);
    await expect.poll(() => simulator().room(name).participants).toEqual([]);
  });

  it('happens when the signal aborts, before anything has loaded', async () => {
    const page = await share();
    const result = await page.evaluate((instance) => {
      const controller = new AbortController();
      const { signal } = controller;
      const room = globalThis.openRoom({ instance, room: 'sala-s', signal });
      controller.abort();
      const late = globalThis.openRoom({ instance, room: 'sala-s', signal });
      const getReason = ({ joined }: typeof room): Promise<unknown> =>
        joined.catch((error: { reason: string }) => error.reason);
      return Promise.all([getReason(room), getReason(late)]);
    }, simulator().url);
    expect(result).toEqual(['disposed', 'disposed']);
    expect(await page.locator('iframe').count()).toBe(0);
  });
});

describe('time-outs', () => {
  it('give up a server that accepts the connection and sends nothing', async () => {
    const server = await silentServer();
    const { page } = await open({ frame: server.url, policy: `frame-src ${server.url}` });
    await enter(page, { instance: server.url, room: 'sala', joinTimeoutMs: 300 });
    expect(await outcome(page)).toEqual(['closed', 'unreachable']);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('give up a page that never answers', async () => {
    const name = roomName();
    simulator().room(name).freeze();
    const page = await share();
    await enter(page, { instance: simulator().url, room: name, joinTimeoutMs: 300 });
    expect(await outcome(page)).toEqual(['closed', 'unreachable']);
  });

  it('give up a query without an answer', async () => {
    const page = await share();
    const name = roomName();
    await join(page, name, { answerTimeoutMs: 200 });
    simulator().room(name).freeze();
    const codes = await page.evaluate(() => {
      const { room } = globalThis;
      const getCode = (error: { code: string }): string => error.code;
      return Promise.all([
        room.query('isAudioMuted').catch(getCode),
        room.setAudioMuted(true).catch(getCode),
      ]);
    });
    expect(codes).toEqual(['timed-out', 'timed-out']);
    await page.evaluate(() => globalThis.room.hangUp());
    expect((await getStates(page)).at(-1)).toBe('ended: left');
  });

  it('give up a person at the prejoin screen', async () => {
    const page = await share();
    await enter(page, { instance: simulator().url, room: roomName(), waitTimeoutMs: 300 });
    await waitForState(page, 'prejoin');
    expect(await outcome(page)).toEqual(['closed', 'timed-out']);
  });

  it.each([
    ['in a call', undefined, 'ended: lost'],
    ['on the way to a room that is opened again', 'sala@conference.meet.example', 'ended: lost'],
  ])('give up a page that reloads itself again and again, %s', async (_title, reason, last) => {
    const page = await share();
    const name = roomName();
    await join(page, name, { joinTimeoutMs: 3_000 });
    const room = simulator().room(name);
    if (reason !== undefined)
      room.emit('error-occurred', { error: { name: 'conference.destroyed', params: [reason] } });
    const timer = setInterval(() => room.emit('browser-support', { supported: true }), 100);
    try {
      await expect.poll(async () => (await getStates(page)).at(-1)).toBe(last);
    } finally {
      clearInterval(timer);
    }
  });

  it('do not delay the failure of a frame that the page forbids', async () => {
    const { page } = await open({ policy: "default-src 'none'; script-src 'self'" });
    await enter(page, { instance: simulator().url, room: roomName() });
    expect(await outcome(page)).toEqual(['closed', 'frame-blocked']);
  });
});

it('goes on under a policy that only reports', async () => {
  const page = await share();
  const name = roomName();
  simulator().room(name).freeze();
  await enter(page, { instance: simulator().url, room: name });
  await page.locator('iframe').waitFor({ state: 'attached' });
  const after = (disposition: 'report' | 'enforce') =>
    page.evaluate(
      ([origin, how]) => {
        const violation = {
          disposition: how,
          effectiveDirective: 'frame-src',
          violatedDirective: 'frame-src',
          blockedURI: origin,
          documentURI: location.href,
          originalPolicy: "frame-src 'none'",
          statusCode: 200,
        };
        document.dispatchEvent(
          new SecurityPolicyViolationEvent('securitypolicyviolation', violation),
        );
        return globalThis.room.state;
      },
      [simulator().url, disposition] as const,
    );
  expect(await after('report')).toEqual({ name: 'loading' });
  expect(await after('enforce')).toEqual({ name: 'failed', reason: 'frame-blocked' });
});

describe('messages of other windows', () => {
  it('are ignored: of another origin, and of another frame of the same origin', async () => {
    const otherServer = await startSimulator({});
    const { page } = await open({
      policy: `script-src 'self'; frame-src ${simulator().url} ${otherServer.url}`,
    });
    const name = roomName();
    await join(page, name);
    const forged = JSON.stringify({
      postis: true,
      scope: 'jitsi_meet_external_api_0',
      method: 'message',
      params: { type: 'event', data: { name: 'video-ready-to-close' } },
    });
    const arrived = page.evaluate(
      (text) =>
        new Promise<number>((resolve) => {
          let count = 0;
          addEventListener('message', ({ data }) => {
            if (data === text && ++count === 2) resolve(count);
          });
        }),
      forged,
    );
    for (const server of [otherServer, simulator()]) {
      await page.evaluate(
        ([src, host]) => {
          const frame = document.createElement('iframe');
          frame.src = `${src}/otra#config.prejoinConfig=%7B%22enabled%22%3Afalse%7D`;
          frame.title = host;
          document.body.append(frame);
        },
        [server.url, 'other'] as const,
      );
      await expect.poll(() => server.room('otra').participants[0]?.status).toBe('joined');
      server.room('otra').postFromPages(forged);
    }
    expect(await arrived).toBe(2);
    expect(await getStates(page)).toEqual(['loading', 'joined']);
    // The same message from its own frame ends the call.
    simulator().room(name).emit('video-ready-to-close');
    await waitForState(page, 'ended');
  });
});

describe('bad options', () => {
  const CASES: readonly (readonly [title: string, options: object, message: RegExp])[] = [
    ['http', { instance: 'http://meet.example', room: 'sala' }, /https/],
    ['an unknown key', { room: 'sala', config: { nope: true } }, /nope/],
    ['no room', { room: '' }, /room/],
    ['a long room', { room: 'x'.repeat(300) }, /200/],
    ['an emoji room', { room: 'sala 🎉' }, /emoji/i],
    ['a script for an address', { url: 'javascript:alert(1)' }, /createRoomUrl/],
    ['http in an address', { url: 'http://meet.example/sala' }, /createRoomUrl/],
    ['a token where servers log it', { url: 'https://meet.example/sala?jwt=a.b.c' }, /behind #/],
    ['a name that another library uses', { room: 'sala', token: 'a.b.c' }, /`token`.*mean `jwt`/],
    [
      'a misspelled option',
      { room: 'sala', joinTimeout: 1 },
      /`joinTimeout`.*mean `joinTimeoutMs`/,
    ],
    [
      'an option that resembles none',
      { room: 'sala', qqq: 1 },
      /no option `qqq`\. It takes: [^.]*\.$/,
    ],
    ['a preset by its name', { room: 'sala', preset: 'workshop' }, /preset.*object/],
  ];

  // On one page: nothing of a server is asked for, and each call has a box of its own.
  it('fail the call with a clear message', async () => {
    const page = await share();
    for (const [title, options, pattern] of CASES) {
      await enter(page, { instance: simulator().url, ...options });
      const message = await page.evaluate(() =>
        globalThis.room.joined.catch((error: Error) => error.message),
      );
      expect(message, title).toMatch(pattern);
      expect(await page.evaluate(() => globalThis.room.state), title).toEqual({
        name: 'failed',
        reason: 'bad-options',
      });
    }
  });
});

describe('tokens', () => {
  const secret = 'a-secret-of-the-tests-and-of-nothing-else';
  const encode = (value: object): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = (claims: object, key = secret): string => {
    const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  const now = Math.floor(Date.now() / 1_000);
  const good = { iss: 'app', aud: 'jitsi', sub: '*', room: '*', exp: now + 600 };
  it.each([
    ['a good one', sign({ ...good, context: { user: { moderator: true } } }), 'joined'],
    ['none', undefined, ['closed', 'token-missing']],
    ['an expired one', sign({ ...good, exp: now - 60 }), ['closed', 'token-expired']],
    ['one of another key', sign(good, 'other'), ['closed', 'token-refused']],
    ['one with a list of aud', sign({ ...good, aud: ['jitsi'] }), ['closed', 'token-refused']],
    ['one for another room', sign({ ...good, room: 'otra' }), ['closed', 'wrong-room']],
    [
      'one without a room, which hangs',
      sign({ ...good, room: undefined }),
      ['closed', 'timed-out'],
    ],
  ])('lead to the expected outcome: %s', async (_title, jwt, expected) => {
    const server = await startSimulator({ token: { secret } });
    const { page } = await open({ policy: `script-src 'self'; frame-src ${server.url}` });
    // An address made elsewhere: ours would have refused the bad tokens.
    const token = jwt === undefined ? '' : `jwt=${encodeURIComponent(JSON.stringify(jwt))}&`;
    const url = `${server.url}/sala#${token}config.prejoinConfig=${encodeURIComponent('{"enabled":false}')}`;
    await enter(page, { url, joinTimeoutMs: 2_000 });
    expect(await outcome(page)).toEqual(expected);
  });

  it('stand in no error, and neither do room names', async () => {
    const server = await startSimulator({ token: { secret } });
    const { page, errors } = await open({ policy: `script-src 'self'; frame-src ${server.url}` });
    const jwt = sign(good, 'other');
    const url = `${server.url}/sala-secreta#jwt=${encodeURIComponent(JSON.stringify(jwt))}`;
    await enter(page, { url: `${url}&config.prejoinConfig=%7B%22enabled%22%3Afalse%7D` });
    const errorTexts = await page.evaluate(async () => {
      const { room } = globalThis;
      const requests = [
        room.joined,
        room.query('isAudioMuted'),
        room.query('nope' as 'isAudioMuted'),
        room.setAudioMuted(true),
      ];
      const settled = await Promise.allSettled(requests);
      return settled.map((result) => {
        const error = result.status === 'rejected' ? (result.reason as Error) : new Error('taken');
        const own = Object.fromEntries(Object.entries(error));
        return `${error.name} ${error.message} ${error.stack} ${JSON.stringify(own)}`;
      });
    });
    expect(errorTexts.map((text) => text.split(' ')[0])).toEqual(errorTexts.map(() => 'RoomError'));
    for (const text of [...errorTexts, ...errors])
      expect([text.includes('sala-secreta'), text.includes(jwt)]).toEqual([false, false]);
  });
});
