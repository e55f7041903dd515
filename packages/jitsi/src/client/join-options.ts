import type { RoomUrlOptions } from '../address/room-url.ts';

/** How the call stands in the page, and how long it may take. */
export interface FrameOptions {
  /** The name of the frame for screen readers. @defaultValue the host of the call server */
  readonly title?: string | undefined;
  /**
   * Rights of the frame. Without `allow-same-origin` Jitsi does not start; with it, a call server at the page's own origin
   * would have the page's rights.
   * @defaultValue 'allow-scripts allow-same-origin allow-popups allow-forms allow-modals'
   */
  readonly sandbox?: string | undefined;
  /** What the frame may ask of the browser. @defaultValue camera, microphone, screen, sound, full screen, copying */
  readonly allow?: string | undefined;
  /**
   * Limit for what machines do: loading, joining, and coming back after a lost connection. Slow connections need it: the app
   * is some megabytes. A frame that has loaded and sends nothing for 15 seconds is given up earlier.
   * @defaultValue 120000
   */
  readonly joinTimeoutMs?: number | undefined;
  /** Limit for a server from which nothing at all comes. @defaultValue 60000, or `joinTimeoutMs` where that is shorter */
  readonly loadTimeoutMs?: number | undefined;
  /** Limit for what people do: prejoin screen, lobby, password. @defaultValue 3600000 */
  readonly waitTimeoutMs?: number | undefined;
  /** Limit for an answer of the frame once it is there. @defaultValue 10000 */
  readonly answerTimeoutMs?: number | undefined;
  /** Disposes of the call when aborted, as `dispose` does. */
  readonly signal?: AbortSignal | undefined;
}

/** A room by the address that `createRoomUrl` made, here or elsewhere. */
export interface AddressOptions {
  /** An address on https, or on this machine. It is as secret as the name of the room. */
  readonly url: string | URL;
}

/** Which room to join, and how: what `createRoomUrl` takes, or the address that it made. */
export type JoinOptions = FrameOptions & (AddressOptions | Omit<RoomUrlOptions, 'embedded'>);
