// Where lists and searches of the simulator once differed from those of a real server.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PeerTubeSimulator, startPeerTubeSimulator } from '../../src/index.ts';
import { anonymous, type Caller, logIn } from '../support/client.ts';

const VIDEOS = '/api/v1/videos';
const SEARCH = '/api/v1/search/videos';
interface Page {
  readonly total: number;
  readonly data: Record<string, unknown>[];
}

let simulator: PeerTubeSimulator;
let root: Caller;
let nobody: Caller;
beforeEach(async () => {
  simulator = await startPeerTubeSimulator({
    seed: [
      { name: 'Abierta' },
      { name: 'De la casa', fields: { privacy: 4 } },
      { name: 'Sin lista', fields: { privacy: 2 } },
      { name: 'Cerrada', fields: { privacy: 3 } },
      { name: 'Con enlace', fields: { privacy: 1, description: 'Más: https://otro.example/x' } },
    ],
  });
  root = await logIn(simulator);
  nobody = anonymous(simulator);
});
afterEach(() => simulator.stop());

const names = async (caller: Caller, path: string): Promise<unknown[]> =>
  (await caller.json<Page>(path)).data.map(({ name }) => name).toSorted();

describe('a list', () => {
  it.each([VIDEOS, SEARCH, '/api/v1/video-channels/root_channel/videos'])(
    'lists internal %s only with a log-in',
    async (path) => {
      expect(await names(nobody, path)).toEqual(['Abierta', 'Con enlace']);
      expect(await names(root, path)).toEqual(['Abierta', 'Con enlace', 'De la casa']);
    },
  );

  it('is filtered by host', async () => {
    const host = new URL(simulator.url).host;
    expect(await names(nobody, `${VIDEOS}?host=${host}`)).toHaveLength(2);
    expect(await names(nobody, `${VIDEOS}?host=otro.example`)).toEqual([]);
  });

  it('is filtered by automatic tags only for administrators', async () => {
    const query = `${VIDEOS}?autoTagOneOf=external-link`;
    expect((await nobody.call(query)).status).toBe(401);
    expect(await names(root, query)).toEqual(['Con enlace']);
    expect(await names(root, `${VIDEOS}?autoTagOneOf=otra`)).toEqual([]);
  });

  it.each([
    [0, []],
    [1, ['state', 'waitTranscoding']],
    [2, ['blacklisted', 'blacklistedReason']],
    [4, ['blockedOwner', 'blockedServer']],
    [8, ['files', 'streamingPlaylists']],
    [16, []],
    [32, ['videoSource']],
    [64, ['automaticTags']],
    [2 + 8, ['blacklisted', 'blacklistedReason', 'files', 'streamingPlaylists']],
  ])('with include=%i has more fields', async (include, more) => {
    const keys = async (query: string): Promise<string[]> =>
      Object.keys((await root.json<Page>(VIDEOS + query)).data[0] ?? {});
    const plain = new Set(await keys(''));
    const added = (await keys(`?include=${include}`)).filter((key) => !plain.has(key));
    expect(added.toSorted()).toEqual(more);
  });

  it('includes scheduled lives on request', async () => {
    const live = (name: string, startAt?: string) =>
      root.send('POST', `${VIDEOS}/live`, {
        channelId: 1,
        name,
        privacy: 1,
        ...(startAt !== undefined && { schedules: [{ startAt }] }),
      });
    await live('Mañana', '2999-01-01T10:00:00.000Z');
    await live('Ayer', '2001-01-01T10:00:00.000Z');
    await live('Un día');
    expect(await names(nobody, VIDEOS)).toEqual(['Abierta', 'Con enlace']);
    const { data } = await nobody.json<Page>(`${VIDEOS}?includeScheduledLive=true&isLive=true`);
    expect(data).toMatchObject([
      {
        name: 'Mañana',
        state: { id: 4 },
        liveSchedules: [{ startAt: '2999-01-01T10:00:00.000Z' }],
      },
    ]);
  });
});

describe('a search', () => {
  it.each(['videos', 'video-channels', 'video-playlists'])(
    'is refused for %s in an index that is disabled',
    async (kind) => {
      const search = (target: string) =>
        nobody.call(`/api/v1/search/${kind}?search=a&searchTarget=${target}`);
      const refused = await search('search-index');
      expect([refused.status, await refused.json()]).toMatchObject([
        400,
        { 'invalid-params': { searchTarget: { location: 'query' } } },
      ]);
      expect((await search('local')).status).toBe(200);
    },
  );

  it('finds a video by its URL, an unlisted one too', async () => {
    const [open, , unlisted, closed] = simulator.videos();
    const searchFor = (address: string) =>
      names(nobody, `${SEARCH}?search=${encodeURIComponent(address)}`);
    expect(await searchFor(`${simulator.url}/w/${open?.uuid}`)).toEqual(['Abierta']);
    expect(await searchFor(`${simulator.url}/videos/watch/${unlisted?.uuid}`)).toEqual([
      'Sin lista',
    ]);
    expect(await searchFor(`${simulator.url}/w/${closed?.uuid}`)).toEqual([]);
    expect(await searchFor(`https://otro.example/w/${open?.uuid}`)).toEqual([]);
    expect(await searchFor('https://')).toEqual([]);
  });
});
