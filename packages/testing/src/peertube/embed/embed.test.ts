import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PeerTubeSimulator, startPeerTubeSimulator, type VideoRecord } from '../../index.ts';

let simulator: PeerTubeSimulator;
let video: VideoRecord;
beforeEach(async () => {
  simulator = await startPeerTubeSimulator();
  video = simulator.seed({ name: 'Tú & <yo>' });
});
afterEach(() => simulator.stop());

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: string;
}

const get = async (query: string, id = video.shortUUID): Promise<string> =>
  (await fetch(`${simulator.url}/videos/embed/${id}${query}`)).text();

/** A minimal page for the script: a controllable player, and the window that embeds it. */
async function open(
  query: string,
  embedHandshake: 'publish-request' | 'ping' = 'publish-request',
  id = video.shortUUID,
) {
  if (embedHandshake === 'ping') {
    await simulator.stop();
    simulator = await startPeerTubeSimulator({ embedHandshake });
    video = simulator.seed({ name: 'Taller' });
    id = video.shortUUID;
  }
  const html = await get(query, id);
  const source = /<script>(.*)<\/script>/s.exec(html)?.[1] ?? '';
  const hasVideo = html.includes('<video');
  const sent: Message[] = [];
  const player = Object.assign(new EventTarget(), {
    paused: true,
    ended: false,
    muted: false,
    volume: 1,
    currentTime: 0,
    duration: 5,
    playbackRate: 1,
    textTracks: [],
    play: () => {
      player.paused = false;
      player.dispatchEvent(new Event('play'));
    },
    pause: () => {
      player.paused = true;
      player.dispatchEvent(new Event('pause'));
    },
  });
  const parent = { postMessage: (text: string) => sent.push(JSON.parse(text) as Message) };
  const window = Object.assign(new EventTarget(), { parent });
  runInNewContext(source, {
    window,
    document: { querySelector: () => (hasVideo ? player : null) },
  });
  const say = (message: Message, from: unknown = parent): void => {
    window.dispatchEvent(
      Object.assign(new Event('message'), { data: JSON.stringify(message), source: from }),
    );
  };
  return { sent, player, say };
}

describe('the page', () => {
  it('plays the file, and is the only page that can be framed', async () => {
    const answer = await fetch(`${simulator.url}/videos/embed/${video.uuid}`);
    expect(answer.headers.get('x-frame-options')).toBeNull();
    const html = await answer.text();
    expect(html).toContain('<title>Tú &amp; &lt;yo&gt;</title>');
    const src = / src="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await fetch(simulator.url + src)).headers.get('content-type')).toBe('video/mp4');
    expect((await fetch(`${simulator.url}/api/v1/config`)).headers.get('x-frame-options')).toBe(
      'DENY',
    );
  });

  it('has no script without api=1', async () => {
    expect(await get('')).not.toContain('<script>');
  });

  it('does not inject anything from the URL into the script', async () => {
    expect(await get(`?api=1&scope=${encodeURIComponent('</script><b>')}`)).not.toContain('<b>');
  });
});

const reply = { method: 'peertube::__ready', params: { type: 'publish-reply', publish: [] } };

describe('its messages', () => {
  it.each([
    [
      { type: 'publish-request', publish: [] },
      { type: 'publish-reply', publish: [] },
    ],
    ['ping', 'pong'],
  ])('begin with a handshake in both directions: %j, %j', async (request, answer) => {
    const { sent, say } = await open(
      '?api=1',
      typeof request === 'string' ? 'ping' : 'publish-request',
    );
    // Everything else is queued until the handshake is complete.
    expect(sent).toEqual([{ method: 'peertube::__ready', params: request }]);
    say({ method: 'peertube::__ready', params: answer });
    expect(sent[1]).toEqual({ method: 'peertube::ready', params: true });
    say({ method: 'peertube::__ready', params: answer });
    expect(sent.filter(({ method }) => method === 'peertube::ready')).toHaveLength(1);
  });

  it.each([
    ['ping', 'pong'],
    [
      { type: 'publish-request', publish: [] },
      { type: 'publish-reply', publish: [] },
    ],
  ])('respond to a handshake that the page begins: %j', async (request, answer) => {
    const { sent, say } = await open('?api=1');
    say({ method: 'peertube::__ready', params: request });
    expect(sent.slice(1, 3)).toEqual([
      { method: 'peertube::__ready', params: answer },
      { method: 'peertube::ready', params: true },
    ]);
  });

  it.each(['private', 'missing'])(
    'complete the handshake for a %s video, and never report that it is ready',
    async (kind) => {
      const id = kind === 'missing' ? 'wuzkHBJry2URbrzYF7oNaj' : undefined;
      if (kind === 'private') video = simulator.seed({ name: 'Privado', fields: { privacy: 3 } });
      const { sent, say } = await open('?api=1', 'publish-request', id);
      say(reply);
      expect(sent).toEqual([
        { method: 'peertube::__ready', params: { type: 'publish-request', publish: [] } },
      ]);
    },
  );

  it('respond to requests with the same id', async () => {
    const { sent, say, player } = await open('?api=1');
    say(reply);
    say({ id: 7, method: 'peertube::play' });
    say({ id: 8, method: 'peertube::seek', params: 3 });
    say({ id: 9, method: 'peertube::nope' });
    await expect.poll(() => sent.filter(({ id }) => id !== undefined)).toHaveLength(3);
    expect(sent).toContainEqual({ id: 7, result: null });
    expect(sent.find(({ id }) => id === 9)?.error).toBe('method_not_found');
    expect([player.paused, player.currentTime]).toEqual([false, 3]);
  });

  it('report playback events', async () => {
    const { sent, player, say } = await open('?api=1');
    say(reply);
    player.play();
    player.dispatchEvent(new Event('timeupdate'));
    player.pause();
    const updates = sent.filter(({ method }) => method?.startsWith('peertube::playback') === true);
    expect(updates).toEqual([
      { method: 'peertube::playbackStatusChange', params: 'playing' },
      {
        method: 'peertube::playbackStatusUpdate',
        params: { position: 0, volume: 1, duration: 5, playbackState: 'playing' },
      },
      { method: 'peertube::playbackStatusChange', params: 'paused' },
    ]);
  });

  it('ignore other scopes, and other windows than the parent', async () => {
    const { sent, say } = await open('?api=1&scope=two');
    say({ id: 1, method: 'peertube::isPlaying' });
    say({ id: 2, method: 'two::isPlaying' }, {});
    say({ id: 3, method: 'two::isPlaying' });
    await expect
      .poll(() => sent.filter(({ id }) => id !== undefined))
      .toEqual([{ id: 3, result: false }]);
  });
});
