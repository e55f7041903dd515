import type { Playback, PlaybackListener } from './playback.ts';

/** Loads the sound alone from the server, without its player. From here on the server is contacted. */
export function openSound(
  audio: HTMLAudioElement,
  address: string,
  start: number,
  listener: PlaybackListener,
): Playback {
  const closing = new AbortController();
  const on = (names: readonly string[], heard: () => void): void => {
    for (const name of names) audio.addEventListener(name, heard, { signal: closing.signal });
  };
  const tell = (): void => {
    const { currentTime: seconds, duration, ended, paused } = audio;
    const moving = paused ? 'paused' : 'playing';
    listener.status({
      state: ended ? 'ended' : moving,
      seconds,
      ...(Number.isFinite(duration) && { duration }),
    });
  };
  on(['loadedmetadata'], () => {
    listener.answered();
    listener.ready();
  });
  on(['play', 'pause', 'ended', 'seeked', 'timeupdate'], tell);
  on(['error'], () => listener.silent());
  const play = (): void => {
    audio.play().catch((thrown: unknown) => {
      // Who pauses before it has begun gets what they asked for.
      if ((thrown as Partial<Error> | null)?.name !== 'AbortError') listener.refused();
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
      audio.load(); // lets go of the connection
    },
  };
}
