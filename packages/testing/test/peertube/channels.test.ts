// Where channels of the simulator once differed from those of a real server.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PeerTubeSimulator, startPeerTubeSimulator } from '../../src/index.ts';
import { anonymous, type Caller, logIn } from '../support/client.ts';

const CHANNEL = '/api/v1/video-channels/root_channel';
const SUBSCRIPTIONS = '/api/v1/users/me/subscriptions';
const PNG = '\u0089PNG\r\n\u001A\n';
const JPEG = '\u00FF\u00D8\u00FF';

interface Image {
  readonly width: number;
  readonly height: number;
  readonly path: string;
}
type Images = Readonly<Record<'avatars' | 'banners', Image[]>>;

let now: number;
let simulator: PeerTubeSimulator;
let root: Caller;
let alice: Caller;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 26);
  simulator = await startPeerTubeSimulator({
    clock: { now: () => now },
    followDelayMs: 1_000,
    users: [
      { username: 'root', password: 'another long password' },
      { username: 'alice', password: 'a long password' },
    ],
  });
  [root, alice] = [await logIn(simulator), await logIn(simulator, 1)];
});
afterEach(() => simulator.stop());

async function pick(kind: 'avatar' | 'banner', type: string, beginning: string): Promise<Images> {
  const body = new FormData();
  body.set(`${kind}file`, new File([Buffer.from(beginning, 'latin1')], 'x', { type }));
  const answer = await root.call(`${CHANNEL}/${kind}/pick`, { method: 'POST', body });
  return (await answer.json()) as Images;
}

const sizes = (images: readonly Image[]): string[] =>
  images.map(({ width, height }) => `${width}×${height}`);

describe('images', () => {
  it('are listed largest first in the response to an upload, and smallest first from then on', async () => {
    const order = ['48×48', '120×120', '600×600', '1500×1500'];
    const { avatars } = await pick('avatar', 'image/png', PNG);
    expect(sizes(avatars)).toEqual(order.toReversed());
    expect(sizes((await root.json<Images>(CHANNEL)).avatars)).toEqual(order);
    simulator.seed({ name: 'Charla' });
    const { data } = await root.json<{ data: { channel: Images }[] }>('/api/v1/videos');
    expect(data[0]?.channel.avatars.map(({ width }) => width)).toEqual([48, 120, 600, 1500]);
  });

  it('have the sizes of a banner', async () => {
    const { banners } = await pick('banner', 'image/png', PNG);
    expect(sizes(banners)).toEqual(['1920×317', '600×100']);
    expect(sizes((await root.json<Images>(CHANNEL)).banners)).toEqual(['600×100', '1920×317']);
  });

  it('keep their media type', async () => {
    const { avatars } = await pick('avatar', 'image/jpeg', JPEG);
    expect(avatars[0]?.path).toMatch(/\.jpg$/);
    const image = await root.call(avatars[0]?.path ?? '');
    expect(image.headers.get('content-type')).toBe('image/jpeg');
    expect((await pick('avatar', 'image/png', PNG)).avatars[0]?.path).toMatch(/\.png$/);
  });
});

it('rejects texts of less than three characters in updates, too', async () => {
  for (const name of ['description', 'support'])
    expect((await root.send('PUT', CHANNEL, { [name]: 'ab' })).status).toBe(400);
  expect((await root.send('PUT', CHANNEL, { description: null })).status).toBe(204);
});

describe('following a channel', () => {
  const uri = () => `root_channel@${new URL(simulator.url).host}`;
  const exists = async () =>
    (await alice.json<Record<string, boolean>>(`${SUBSCRIPTIONS}/exist?uris=${uri()}`))[uri()];
  const totals = async () => [
    (await alice.json<{ total: number }>(SUBSCRIPTIONS)).total,
    (await root.json<{ total: number }>(`${CHANNEL}/followers`)).total,
    (await anonymous(simulator).json<{ followersCount: number }>(CHANNEL)).followersCount,
  ];

  it('takes effect in lists after `followDelayMs`', async () => {
    expect((await alice.send('POST', SUBSCRIPTIONS, { uri: uri() })).status).toBe(204);
    expect([await exists(), ...(await totals())]).toEqual([false, 0, 0, 0]);
    const gone = () => alice.call(`${SUBSCRIPTIONS}/${uri()}`, { method: 'DELETE' });
    expect((await gone()).status).toBe(404);
    now += 1_000;
    expect([await exists(), ...(await totals())]).toEqual([true, 1, 1, 1]);
    expect((await gone()).status).toBe(204);
    expect([await exists(), ...(await totals())]).toEqual([false, 0, 0, 0]);
  });

  it('is visible to the owner of the channel', async () => {
    await alice.send('POST', SUBSCRIPTIONS, { uri: uri() });
    await alice.send('POST', SUBSCRIPTIONS, { uri: uri() });
    now += 1_000;
    expect(await root.json(`${CHANNEL}/followers`)).toMatchObject({
      total: 1,
      data: [
        {
          state: 'accepted',
          follower: { name: 'alice', followingCount: 1 },
          following: { name: 'root_channel' },
        },
      ],
    });
    expect((await alice.call(`${CHANNEL}/followers`)).status).toBe(403);
  });
});
