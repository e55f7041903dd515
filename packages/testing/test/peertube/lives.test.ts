// Where lives of the simulator once differed from those of a real server.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PeerTubeSimulator, startPeerTubeSimulator } from '../../src/index.ts';
import { anonymous, type Caller, logIn, upload } from '../support/client.ts';

const VIDEOS = '/api/v1/videos';
const MINUTE_MS = 60_000;

let now: number;
let simulator: PeerTubeSimulator;
let root: Caller;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 26);
  const users = Array.from({ length: 8 }, (_, index) => ({
    username: `persona${index}`,
    password: `contraseña ${index}`,
  }));
  simulator = await startPeerTubeSimulator({ clock: { now: () => now }, users });
  root = await logIn(simulator);
});
afterEach(() => simulator.stop());

const create = (caller: Caller, fields: Record<string, unknown> = {}) =>
  caller.send('POST', `${VIDEOS}/live`, { channelId: 1, name: 'En vivo', ...fields });

async function uuidOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { video: { uuid: string } }).video.uuid;
}

describe('the limit on lives', () => {
  it('is three per user, without those that have ended', async () => {
    const first = await uuidOf(await create(root));
    for (let count = 0; count < 2; count += 1) expect((await create(root)).status).toBe(200);
    const refused = await create(root);
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { code: 'max_user_lives_limit_reached' },
    ]);
    simulator.startStream(first);
    expect((await create(root)).status).toBe(403);
    simulator.endStream(first);
    expect((await create(root)).status).toBe(200);
  });

  it('is twenty per server', async () => {
    for (let index = 0; index < 7; index += 1) {
      const caller = await logIn(simulator, index);
      for (let count = 0; count < Math.min(3, 20 - index * 3); count += 1)
        expect((await create(caller, { channelId: index + 1 })).status).toBe(200);
    }
    const refused = await create(await logIn(simulator, 7), { channelId: 8 });
    expect(await refused.json()).toMatchObject({ code: 'max_instance_lives_limit_reached' });
  });
});

describe('a replay', () => {
  const stream = async (fields: Record<string, unknown>): Promise<string> => {
    const uuid = await uuidOf(await create(root, fields));
    simulator.startStream(uuid);
    now += 2 * MINUTE_MS;
    simulator.endStream(uuid);
    return uuid;
  };

  it('replaces its live after five minutes', async () => {
    const uuid = await stream({ saveReplay: true, replaySettings: { privacy: 2 }, privacy: 1 });
    const video = () => root.json(`${VIDEOS}/${uuid}`);
    now += 5 * MINUTE_MS - 1;
    expect(await video()).toMatchObject({ isLive: true, state: { id: 5 } });
    expect((await root.call(`${VIDEOS}/live/${uuid}`)).status).toBe(200);
    now += 1;
    expect(await video()).toMatchObject({
      isLive: false,
      state: { id: 1 },
      privacy: { id: 2 },
      duration: 120,
    });
    expect((await root.call(`${VIDEOS}/live/${uuid}`)).status).toBe(404);
  });

  it('is a separate video for each stream of a permanent live', async () => {
    const uuid = await stream({ permanentLive: true, saveReplay: true });
    now += MINUTE_MS;
    simulator.startStream(uuid);
    simulator.endStream(uuid);
    now += 5 * MINUTE_MS;
    const { data } = await root.json<{ data: unknown[] }>(`${VIDEOS}/live/${uuid}/sessions`);
    const replayed = { endingProcessed: true, replayVideo: { uuid: expect.any(String) as string } };
    expect(data).toMatchObject([replayed, replayed]);
    expect(simulator.videos()).toHaveLength(3);
  });

  it('of a permanent live has its details, and the beginning of the stream in its name', async () => {
    const details = { language: 'es', licence: 1, tags: ['redes'], description: 'Lo de hoy.' };
    await stream({
      ...details,
      permanentLive: true,
      saveReplay: true,
      replaySettings: { privacy: 3 },
    });
    now += 5 * MINUTE_MS;
    await root.json('/api/v1/users/me/videos');
    const replay = simulator.videos().find(({ isLive }) => !isLive);
    expect(await root.json(`${VIDEOS}/${replay?.uuid}`)).toMatchObject({
      name: 'En vivo - 11/26/2026, 12:00:00 AM',
      language: { id: 'es' },
      licence: { id: 1 },
      tags: ['redes'],
      description: 'Lo de hoy.',
      privacy: { id: 3 },
    });
  });

  it('is not created for a live that does not save it', async () => {
    const uuid = await stream({});
    const [before] = (await root.json<{ data: object[] }>(`${VIDEOS}/live/${uuid}/sessions`)).data;
    now += 5 * MINUTE_MS;
    const [after] = (await root.json<{ data: object[] }>(`${VIDEOS}/live/${uuid}/sessions`)).data;
    expect([before, after]).toMatchObject([{ endingProcessed: false }, { endingProcessed: true }]);
    expect(await root.json(`${VIDEOS}/${uuid}`)).toMatchObject({ isLive: true, state: { id: 5 } });
  });
});

it('includes the schedules of a live in the details of its video', async () => {
  const schedules = [{ startAt: '2026-12-01T18:00:00+00:00' }];
  const uuid = await uuidOf(await create(root, { schedules }));
  const liveSchedules = [{ startAt: '2026-12-01T18:00:00.000Z' }];
  expect(await root.json(`${VIDEOS}/${uuid}`)).toMatchObject({ liveSchedules });
  for (const wrong of [{ startAt: 'pronto' }, {}, null])
    expect((await create(root, { schedules: [wrong] })).status).toBe(400);
});

it('has no live session for an ordinary video', async () => {
  const { uuid } = await upload(root);
  const answer = await anonymous(simulator).call(`${VIDEOS}/${uuid}/live-session`);
  expect([answer.status, await answer.json()]).toMatchObject([
    404,
    { detail: 'No live replay found' },
  ]);
});

it('rejects a password-protected live without passwords', async () => {
  expect((await create(root, { privacy: 5 })).status).toBe(400);
  expect((await create(root, { privacy: 5, videoPasswords: ['sésamo'] })).status).toBe(200);
});

it('takes a second stream for a permanent live only, as a real server does', async () => {
  const [once, permanent] = await Promise.all(
    [{}, { permanentLive: true }].map(async (fields) => uuidOf(await create(root, fields))),
  );
  for (const uuid of [once ?? '', permanent ?? '']) {
    simulator.startStream(uuid);
    simulator.endStream(uuid);
  }
  expect(() => simulator.startStream(once ?? '')).toThrow('not permanent');
  simulator.startStream(permanent ?? '');
});

it('shows how many are watching, and nobody once the stream has ended', async () => {
  const uuid = await uuidOf(await create(root));
  const viewersOf = async (): Promise<unknown> =>
    (await root.json<{ viewers: number }>(`${VIDEOS}/${uuid}`)).viewers;
  simulator.startStream(uuid);
  simulator.setViewers(uuid, 12);
  expect(await viewersOf()).toBe(12);
  simulator.endStream(uuid);
  expect(await viewersOf()).toBe(0);
});

it('goes on saying who is watching for two minutes after the end, where that is wished', async () => {
  const uuid = await uuidOf(await create(root));
  const viewersOf = async (): Promise<unknown> =>
    (await root.json<{ viewers: number }>(`${VIDEOS}/${uuid}`)).viewers;
  simulator.startStream(uuid);
  simulator.setViewers(uuid, 3);
  simulator.endStream(uuid, { keepsViewers: true });
  now += 2 * MINUTE_MS - 1;
  expect(await viewersOf()).toBe(3);
  now += 1;
  expect(await viewersOf()).toBe(0);
});
