import type { Playback, PlaybackListener } from './playback.ts';
import { PlayerChannel } from './player-channel.ts';

/** On a slow line the page of the player, about a megabyte, takes its time. */
const PATIENCE_MS = 30_000;

/** Loads the server's player into a frame. From here on the server is contacted. */
export function openFrame(
  frame: HTMLIFrameElement,
  address: string,
  listener: PlaybackListener,
): Playback {
  const timer = setTimeout(() => listener.silent(), PATIENCE_MS);
  const channel = new PlayerChannel(frame, new URL(address).origin, {
    ready: () => listener.ready(),
    status: (change) => listener.status(change),
    refused: () => listener.refused(),
    answered: () => {
      clearTimeout(timer);
      listener.answered();
    },
  });
  frame.src = address;
  return {
    play: () => channel.order('play'),
    pause: () => channel.order('pause'),
    seek: (seconds) => channel.order('seek', seconds),
    close() {
      clearTimeout(timer);
      channel.close();
    },
  };
}
