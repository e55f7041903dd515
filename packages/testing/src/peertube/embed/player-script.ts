/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * The script of the embed page, which speaks the message protocol of PeerTube's player: JSON text by postMessage,
 * requests `{ id, method, params }` with methods named `scope::name`, answers `{ id, result }` or
 * `{ id, error, message }`, events as requests without an id, and a greeting `scope::__ready` both ways.
 * It is a function so that the compiler reads it; the page gets its source.
 */
export function playerScript(settings: {
  scope: string;
  captions: { id: string; label: string; src: string }[];
  resolution: { id: number; label: string; height: number };
}): void {
  const player = document.querySelector('video');
  if (!player || window.parent === window) return;
  const { scope, captions, resolution } = settings;
  let greeted = false;
  let started = false;
  let caption: string | undefined;
  const post = (message: object): void => window.parent.postMessage(JSON.stringify(message), '*');
  const notify = (name: string, params: unknown): void =>
    post({ method: `${scope}::${name}`, params });
  const playbackState = (): string => {
    if (player.ended) return 'ended';
    if (!started) return 'unstarted';
    return player.paused ? 'paused' : 'playing';
  };
  const rates = [0.5, 0.75, 1, 1.25, 1.5, 2];
  const methods: Record<string, (params: unknown) => unknown> = {
    isReady: () => true,
    isPlaying: () => !player.paused,
    play: async () => player.play(),
    pause: () => player.pause(),
    seek: (seconds) => void (player.currentTime = Number(seconds)),
    setVolume: (volume) => void (player.volume = Number(volume)),
    getVolume: () => player.volume,
    getPlaybackRates: () => rates,
    getPlaybackRate: () => player.playbackRate,
    setPlaybackRate: (rate) => void (player.playbackRate = Number(rate)),
    getResolutions: () => [{ ...resolution, active: true }],
    setResolution: () => undefined,
    getCaptions: () =>
      captions.map((one) => ({ ...one, mode: one.id === caption ? 'showing' : 'disabled' })),
    setCaption: (id) => {
      caption = typeof id === 'string' ? id : undefined;
      for (const track of player.textTracks)
        track.mode = track.language === caption ? 'showing' : 'disabled';
    },
    getCurrentPosition: () => 1,
    playNextVideo: () => undefined,
    playPreviousVideo: () => undefined,
    setVideoPassword: () => undefined,
  };
  const answer = async (id: number, name: string, params: unknown): Promise<void> => {
    const method = methods[name];
    if (!method)
      return post({
        id,
        error: 'method_not_found',
        message: `No method '${name}' was (yet) bound.`,
      });
    try {
      post({ id, result: (await method(params)) ?? null });
    } catch (thrown) {
      post({ id, error: 'runtime_error', message: String(thrown) });
    }
  };
  const greet = (word: unknown): void => {
    if (greeted) return;
    greeted = true;
    if (word === 'ping') notify('__ready', 'pong');
    notify('ready', true);
    notify('resolutionUpdate', [{ ...resolution, active: true }]);
  };
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || typeof event.data !== 'string') return;
    let message: { id?: number; method?: string; params?: unknown };
    try {
      message = JSON.parse(event.data) as typeof message;
    } catch {
      return;
    }
    const [given, name = ''] = (message.method ?? '').split('::');
    if (given !== scope) return;
    if (name === '__ready') greet(message.params);
    else if (message.id !== undefined) void answer(message.id, name, message.params);
  });
  const changed = (): void => notify('playbackStatusChange', playbackState());
  player.addEventListener('play', () => {
    started = true;
    notify('play', null);
    changed();
  });
  player.addEventListener('pause', () => {
    notify('pause', null);
    if (!player.ended) changed();
  });
  player.addEventListener('ended', changed);
  player.addEventListener('volumechange', () =>
    notify('volumeChange', player.muted ? 0 : player.volume),
  );
  player.addEventListener('timeupdate', () =>
    notify('playbackStatusUpdate', {
      position: player.currentTime,
      volume: player.volume,
      duration: player.duration,
      playbackState: playbackState(),
    }),
  );
  notify('__ready', 'ping');
}
