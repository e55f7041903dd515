import type { Playback, PlaybackListener } from './playback.ts';

/** Loads the audio alone from the server, without its player. This contacts the server. */
export function openAudio(
  audio: HTMLAudioElement,
  address: string,
  start: number,
  listener: PlaybackListener,
): Playback {
  const closing = new AbortController();
  const on = (names: readonly string[], listen: () => void): void => {
    for (const name of names) audio.addEventListener(name, listen, { signal: closing.signal });
  };
  const reportStatus = (): void => {
    const { currentTime: seconds, duration, ended, paused } = audio;
    const playState = paused ? 'paused' : 'playing';
    listener.onStatus({
      state: ended ? 'ended' : playState,
      seconds,
      ...(Number.isFinite(duration) && { duration }),
    });
  };
  on(['loadedmetadata'], () => {
    listener.onResponse();
    listener.onReady();
  });
  on(['play', 'pause', 'ended', 'seeked', 'timeupdate'], reportStatus);
  on(['error'], () => listener.onNoResponse());
  const play = (): void => {
    audio.play().catch((thrown: unknown) => {
      // A pause before playback has begun is no failure.
      if ((thrown as Partial<Error> | null)?.name !== 'AbortError') listener.onRefused();
    });
  };
  audio.src = start > 0 ? `${address}#t=${start}` : address;
  return {
    play,
    pause: () => audio.pause(),
    seek: (seconds) => void (audio.currentTime = seconds),
    close() {
      closing.abort();
      audio.removeAttribute('src');
      audio.load(); // closes the connection
    },
  };
}
