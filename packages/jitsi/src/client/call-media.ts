import { Call } from './call.ts';
import { MuteControl } from './mute-control.ts';
import type { RoomParts } from './room-parts.ts';

/** A call, with a plain method for this person's microphone, camera and screen, and for what they see. */
export class CallMedia extends Call {
  /** What the methods need that are used less, loaded with the first room. */
  protected readonly parts: Promise<RoomParts> = this.#openParts();
  readonly #microphone = new MuteControl(this.pending, {
    isMuted: () => this.query('isAudioMuted'),
    toggle: (muted) =>
      this.until(
        'audioMuteStatusChanged',
        (data) => data.muted === muted,
        () => this.execute('toggleAudio'),
      ),
  });
  readonly #camera = new MuteControl(this.pending, {
    isMuted: () => this.query('isVideoMuted'),
    toggle: (muted) =>
      this.until(
        'videoMuteStatusChanged',
        (data) => data.muted === muted,
        () => this.execute('toggleVideo'),
      ),
  });

  /**
   * Mutes or unmutes this person's microphone, and resolves once it is so. Already in that state, nothing is sent.
   * @param muted - Whether nobody hears this person.
   * @throws `RoomError` with `timed-out` where a moderator forbids to unmute.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function mute(room: Room): Promise<void> {
   *   await room.setAudioMuted(true); // nobody hears this person now
   * }
   * ```
   */
  setAudioMuted(muted: boolean): Promise<void> {
    return this.#microphone.setMuted(muted);
  }

  /**
   * Switches this person's camera off (`true`) or on, as `setAudioMuted` does. The browser may ask for permission.
   * @param muted - Whether nobody sees this person.
   * @throws `RoomError` with `timed-out` where a moderator forbids to switch it on.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export async function showMe(room: Room): Promise<void> {
   *   await room.setVideoMuted(false);
   * }
   * ```
   */
  setVideoMuted(muted: boolean): Promise<void> {
    return this.#camera.setMuted(muted);
  }

  /**
   * Shares this person's screen or stops sharing it, and resolves once the others see the change. The browser asks the person
   * which screen to share. Already in that state, nothing is sent.
   * @param enabled - Whether the screen is shared.
   * @throws `RoomError` with `refused` where the system shows the browser no screen, or `timed-out` after a minute: the app
   * announces nothing when the person closes the picker, or the browser denies it.
   *
   * @example
   * ```ts
   * import { isRoomError, type Room } from '@comunal/jitsi/client';
   *
   * export async function shareScreen(room: Room): Promise<boolean> {
   *   try {
   *     await room.setScreenSharing(true);
   *     return true;
   *   } catch (error) {
   *     if (!isRoomError(error) || error.code !== 'timed-out') throw error;
   *     return false; // the person closed the picker
   *   }
   * }
   * ```
   */
  setScreenSharing(enabled: boolean): Promise<void> {
    return this.parts.then(({ screenSharing }) => screenSharing.setEnabled(enabled));
  }

  /**
   * Switches captions of what is said on or off.
   * @param enabled - Whether captions are made and shown.
   * @param language - As the app names it; without it, the app's own.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function showCaptions(room: Room): void {
   *   room.setCaptionsEnabled(true, 'es');
   * }
   * ```
   */
  setCaptionsEnabled(enabled: boolean, language?: string): void {
    this.execute('setSubtitles', enabled, enabled, ...(language === undefined ? [] : [language]));
  }

  /**
   * Limits the quality of received video.
   * @param frameHeight - The greatest height in pixels: 180, 360, 720.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function saveData(room: Room): void {
   *   room.setQuality(180);
   * }
   * ```
   */
  setQuality(frameHeight: number): void {
    this.execute('setVideoQuality', frameHeight);
  }

  /**
   * Receives sound alone, apart from shared screens. Jitsi called it audio only before 13.2.0, and is sent both names.
   * @param enabled - Whether no video but the shared screen is received.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function listenOnly(room: Room): void {
   *   room.setLowBandwidth(true);
   * }
   * ```
   */
  setLowBandwidth(enabled: boolean): void {
    this.execute('setLowBandwidthMode', enabled);
  }

  /**
   * Shows everybody in the same size, or whoever speaks in front.
   * @param enabled - Whether everybody has a tile of the same size.
   *
   * @example
   * ```ts
   * import type { Room } from '@comunal/jitsi/client';
   *
   * export function showAll(room: Room): void {
   *   room.setTileView(true);
   * }
   * ```
   */
  setTileView(enabled: boolean): void {
    this.execute('setTileView', enabled);
  }

  async #openParts(): Promise<RoomParts> {
    const { openRoomParts } = await this.loading;
    const getState = (): typeof this.state => this.state;
    return openRoomParts({
      get state() {
        return getState();
      },
      pending: this.pending,
      on: (event, handler) => this.on(event, handler),
      execute: (command, ...args) => this.execute(command, ...args),
      query: (query, ...args) => this.query(query, ...args),
      listen: (event, handler) => void this.listen(event, handler),
      until: (event, isDone, act, options) => this.until(event, isDone, act, options),
    });
  }
}
