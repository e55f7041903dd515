import { JitsiError } from '../jitsi-error.ts';
import type { ConfigOverrides, InterfaceConfigOverrides } from '../presets/config.ts';
import { checkInterfaceConfig, mergeConfig } from '../presets/merge-config.ts';
import type { Preset } from '../presets/presets.ts';
import { roomText, type RoomName } from '../rooms/room-name.ts';
import { checkToken } from '../tokens/check-token.ts';
import { inAFrame } from './in-a-frame.ts';
import { instanceUrl } from './instance-url.ts';
import { writeAddress } from './write-address.ts';

/** Whom the app shows. The call server and everybody in the room get it. A picture can only come with a token. */
export interface UserInfo {
  readonly displayName?: string | undefined;
  /** Makes the app ask gravatar.com for a picture, unless third-party requests are off. */
  readonly email?: string | undefined;
}

/** What an address is made of. */
export interface RoomUrlOptions {
  /** The call server: https, or this machine; a path is the tenant's. There is no default server. */
  readonly instance: string | URL;
  /** Its name, checked as `roomName` does. */
  readonly room: RoomName | string;
  /** What kind of call to ask for. */
  readonly preset?: Preset | undefined;
  /** Wishes over those of the preset; keys that the app would drop are refused. */
  readonly config?: ConfigOverrides | undefined;
  /** The same for the look of the app. */
  readonly interfaceConfig?: InterfaceConfigOverrides | undefined;
  /**
   * A token for a closed room. One that is expired, for another room, or would make the app hang is refused. The page is
   * loaded without it; the app then sends it to the call server in the address of `/http-bind` or `/xmpp-websocket`, which
   * that server can write into its log.
   */
  readonly jwt?: string | undefined;
  /** Whom the app shows. */
  readonly userInfo?: UserInfo | undefined;
  /** Language of the app, as it names it: `es`, `pt-BR`. Left out, the browser's. */
  readonly lang?: string | undefined;
  /** A title to show in place of the name. */
  readonly subject?: string | undefined;
  /** Whether the address is for a frame, where the app takes four keys more and is not to lead to the mobile app first. @defaultValue false */
  readonly embedded?: boolean | undefined;
}

/**
 * The address of a room, which is as secret as its name: whoever has it can walk in. It stays in the history of the
 * browser, in the list of recent rooms and in the clipboard. Token, names and wishes stand after `#`, which browsers
 * send to no server when they load the page; the app itself sends the token on to the call server. With a preset the
 * address is about a kilobyte long: for a message or for paper, share it without one.
 * @throws `JitsiError`.
 */
export function roomUrl(options: RoomUrlOptions): string {
  const { preset, jwt, lang, embedded = false } = options;
  checkPreset(preset);
  const instance = instanceUrl(options.instance);
  const room = roomText(options.room);
  if (lang !== undefined) checkLanguage(lang);
  const subject = options.subject === undefined ? {} : { subject: options.subject };
  const config = mergeConfig(
    { config: { ...(embedded && inAFrame), ...preset?.config } },
    { ...options.config, ...subject },
    { embedded },
  );
  const interfaceConfig = { ...preset?.interfaceConfig, ...options.interfaceConfig };
  checkInterfaceConfig(interfaceConfig);
  if (jwt !== undefined) checkToken(jwt, room);
  const { displayName, email } = options.userInfo ?? {}; // all that the app reads
  const userInfo = { displayName, email };
  return writeAddress({ instance, room, lang, jwt, config, interfaceConfig, userInfo }).href;
}

/** The compiler refuses a name; JavaScript would open a call without any of what the preset asks. */
function checkPreset(preset: unknown): void {
  if (preset === undefined) return;
  if (typeof preset === 'object' && preset !== null && 'config' in preset) return;
  throw new JitsiError(
    'bad-preset',
    'preset is to be an object such as `workshop`, imported from @comunal/jitsi, and not its name.',
    { about: 'preset' },
  );
}

function checkLanguage(lang: string): void {
  if (/^[A-Za-z]{2,3}(?:[-_]?[A-Za-z0-9]{2,8}){0,3}$/.test(lang)) return;
  throw new JitsiError('bad-language', 'lang is to be like es, pt-BR or nah.', { about: 'lang' });
}
