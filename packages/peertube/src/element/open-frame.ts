import { isUnavailable } from './is-unavailable.ts';
import type { Playback, PlaybackListener } from './playback.ts';
import { PlayerChannel } from './player-channel.ts';

/** A browser takes up to a minute to report that nothing loads, or never reports it. */
const loadTimeoutMs = 60_000;
/** After its page has loaded, the player still needs to load a megabyte, which takes time on a slow connection. */
const handshakeTimeoutMs = 15_000;
/** A player that has shaken hands and is not ready by then may have no video. */
const readyTimeoutMs = 5_000;

/** Loads the server's player into a frame. This contacts the server. */
export function openFrame(
  frame: HTMLIFrameElement,
  address: string,
  listener: PlaybackListener,
): Playback {
  const closing = new AbortController();
  const { signal } = closing;
  let hasShakenHands = false;
  let isReady = false;
  let timer = setTimeout(() => listener.onNoResponse(), loadTimeoutMs);
  const waitFor = (ms: number, run: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const onLoad = (): void => {
    // Some browsers report the empty page with which a frame begins.
    const isEmpty = frame.contentDocument?.URL === 'about:blank';
    if (!hasShakenHands && !isEmpty) waitFor(handshakeTimeoutMs, () => listener.onNoResponse());
  };
  const checkAvailability = async (): Promise<void> => {
    if ((await isUnavailable(address, signal)) && !isReady && !signal.aborted)
      listener.onUnavailable();
  };
  const channel = new PlayerChannel(frame, new URL(address).origin, {
    onReady: () => {
      isReady = true;
      clearTimeout(timer);
      listener.onReady();
    },
    onStatus: (change) => listener.onStatus(change),
    onRefused: () => listener.onRefused(),
    onResponse: () => {
      if (!hasShakenHands) waitFor(readyTimeoutMs, () => void checkAvailability());
      hasShakenHands = true;
      listener.onResponse();
    },
  });
  frame.addEventListener('load', onLoad, { signal });
  frame.src = address;
  return {
    play: () => channel.send('play'),
    pause: () => channel.send('pause'),
    seek: (seconds) => channel.send('seek', seconds),
    close() {
      closing.abort();
      clearTimeout(timer);
      channel.close();
    },
  };
}
