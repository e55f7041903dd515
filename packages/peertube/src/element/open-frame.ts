import { isUnavailable } from './is-unavailable.ts';
import type { Playback, PlaybackListener } from './playback.ts';
import { PlayerChannel } from './player-channel.ts';

/** Where nothing loads at all, a browser takes up to a minute to say so, or says nothing. */
const loadTimeoutMs = 60_000;
/** Once its page is there, the player is still a megabyte away, which on a slow line takes its time. */
const greetingTimeoutMs = 15_000;
/** A player that greeted and is not ready by then may have nothing to show. */
const readyTimeoutMs = 5_000;

/** Loads the server's player into a frame. From here on the server is contacted. */
export function openFrame(
  frame: HTMLIFrameElement,
  address: string,
  listener: PlaybackListener,
): Playback {
  const closing = new AbortController();
  const { signal } = closing;
  let hasGreeted = false;
  let isReady = false;
  let timer = setTimeout(() => listener.silent(), loadTimeoutMs);
  const waitFor = (ms: number, run: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const onLoad = (): void => {
    // Some browsers tell of the empty page that a frame begins with.
    const isEmpty = frame.contentDocument?.URL === 'about:blank';
    if (!hasGreeted && !isEmpty) waitFor(greetingTimeoutMs, () => listener.silent());
  };
  const askWhy = async (): Promise<void> => {
    if ((await isUnavailable(address, signal)) && !isReady && !signal.aborted)
      listener.unavailable();
  };
  const channel = new PlayerChannel(frame, new URL(address).origin, {
    ready: () => {
      isReady = true;
      clearTimeout(timer);
      listener.ready();
    },
    status: (change) => listener.status(change),
    refused: () => listener.refused(),
    answered: () => {
      if (!hasGreeted) waitFor(readyTimeoutMs, () => void askWhy());
      hasGreeted = true;
      listener.answered();
    },
  });
  frame.addEventListener('load', onLoad, { signal });
  frame.src = address;
  return {
    play: () => channel.order('play'),
    pause: () => channel.order('pause'),
    seek: (seconds) => channel.order('seek', seconds),
    close() {
      closing.abort();
      clearTimeout(timer);
      channel.close();
    },
  };
}
