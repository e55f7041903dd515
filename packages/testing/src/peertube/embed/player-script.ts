/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import type { EmbedChannel } from './channel-script.ts';

/**
 * The script of the embed page, which acts on its channel as PeerTube's player does. Without a video, as for a private or
 * missing one, it is never ready. It is a function so that it is type-checked; the page receives its source.
 */
export function playerScript(
  channel: EmbedChannel,
  settings: {
    captions: { id: string; label: string; src: string }[];
    resolution: { id: number; label: string; height: number };
  },
): void {
  const player = document.querySelector('video');
  if (!player) return;
  const { captions, resolution } = settings;
  const notify = channel.notify.bind(channel);
  let started = false;
  let caption: string | undefined;
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
    getCurrentTime: () => player.currentTime,
    getPlaybackRates: () => rates,
    getPlaybackRate: () => player.playbackRate,
    setPlaybackRate: (rate) => void (player.playbackRate = Number(rate)),
    getResolutions: () => [{ ...resolution, active: true }],
    setResolution: () => undefined,
    getCaptions: () =>
      captions.map((track) => ({ ...track, mode: track.id === caption ? 'showing' : 'disabled' })),
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
  channel.onRequest((name, params) => {
    const method = methods[name];
    if (!method) throw new RangeError(`No method '${name}' was (yet) bound.`);
    return method(params);
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
  notify('ready', true);
  notify('resolutionUpdate', [{ ...resolution, active: true }]);
}
