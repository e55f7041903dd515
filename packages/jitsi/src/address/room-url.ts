import { checkOptionNames } from '@comunal/http/check-option-names';
import { checkOptionType, unknownOption } from '../check-options.ts';
import { JitsiError } from '../jitsi-error.ts';
import type { ConfigOverrides, InterfaceConfigOverrides } from '../presets/config.ts';
import { checkInterfaceConfig, mergeConfig } from '../presets/merge-config.ts';
import type { RoomPreset } from '../presets/presets.ts';
import { toRoomText, type RoomName } from '../rooms/room-name.ts';
import { checkToken } from '../tokens/check-token.ts';
import { frameConfig } from './frame-config.ts';
import { parseInstanceUrl } from './instance-url.ts';
import { writeAddress } from './write-address.ts';

/** The person that the app shows to everybody in the room. The call server gets it too. A picture needs a token. */
export interface UserInfo {
  /** The name that everybody in the room sees. @defaultValue none; the app may ask for one */
  readonly displayName?: string | undefined;
  /** An e-mail address makes the app ask gravatar.com for a picture, unless third-party requests are off. */
  readonly email?: string | undefined;
}

/** What the address of a room is made of. */
export interface RoomUrlOptions {
  /** The call server: on https, or on this machine; a path is the tenant's. There is no default server. */
  readonly instance: string | URL;
  /** Name of the room, checked as `parseRoomName` does. */
  readonly room: RoomName | string;
  /** What kind of call to request. */
  readonly preset?: RoomPreset | undefined;
  /** Settings over those of the preset; keys that the app would drop are refused. */
  readonly config?: ConfigOverrides | undefined;
  /** Settings of the app's interface, over those of the preset. */
  readonly interfaceConfig?: InterfaceConfigOverrides | undefined;
  /**
   * A token for a closed room. One that has expired, is for another room, or would make the app hang is refused. The page is
   * loaded without it; the app then sends it to the call server in the address of `/http-bind` or `/xmpp-websocket`, which
   * that server can write into its log.
   */
  readonly jwt?: string | undefined;
  /** The person that the app shows. */
  readonly userInfo?: UserInfo | undefined;
  /** Language of the app, as it names it: `es`, `pt-BR`. @defaultValue that of the browser */
  readonly lang?: string | undefined;
  /** A title to show in place of the name. */
  readonly subject?: string | undefined;
  /**
   * Whether the address is for a frame, where the app takes four more keys and is not to lead to the mobile app first.
   * @defaultValue false
   */
  readonly embedded?: boolean | undefined;
}

/** Every option, once: the compiler asks for a new one here. */
export const ROOM_URL_OPTIONS: Readonly<Record<keyof RoomUrlOptions, true>> = {
  config: true,
  embedded: true,
  instance: true,
  interfaceConfig: true,
  jwt: true,
  lang: true,
  preset: true,
  room: true,
  subject: true,
  userInfo: true,
};

/**
 * Creates the address of a room, which is as secret as its name: whoever has it can walk in. It stays in the history of the
 * browser, in the list of recent rooms and in the clipboard. Token, names and settings stand after `#`, which browsers send
 * to no server when they load the page; the app itself sends the token on to the call server. With a preset the address is
 * about a kilobyte long: for a message or for paper, share it without one.
 * @param options - The instance and the room; the rest stands after the `#`.
 * @throws `JitsiError`: `bad-instance`, `insecure-instance`, `room-…` for a name that a room cannot have, `unknown-config`,
 * `embedded-only`, `bad-config`, `bad-preset`, `bad-language`, `unknown-option`, `bad-option`, and `bad-token` or `token-…` for
 * a `jwt` that the server would not accept.
 *
 * @example
 * ```ts
 * import { createRoomUrl } from '@comunal/jitsi';
 *
 * const instance = 'https://meet.example';
 * console.log(createRoomUrl({ instance, room: 'asamblea-abierta', lang: 'es', subject: 'Asamblea' }));
 * // → https://meet.example/asamblea-abierta?lang=es#config.subject=%22Asamblea%22
 * ```
 */
export function createRoomUrl(options: RoomUrlOptions): string {
  checkOptionNames('createRoomUrl', options, ROOM_URL_OPTIONS, unknownOption);
  return buildRoomUrl(options);
}

/** Does the work of `createRoomUrl`, for callers that have checked the names of the options and may have more of them. */
export function buildRoomUrl(options: RoomUrlOptions): string {
  const { preset, jwt, lang, embedded = false } = options;
  checkPreset(preset);
  checkOptionType('embedded', embedded, 'boolean');
  checkOptionType('subject', options.subject, 'string');
  const userInfo = checkUserInfo(options.userInfo);
  const instance = parseInstanceUrl(options.instance);
  const room = toRoomText(options.room);
  if (lang !== undefined) checkLanguage(lang);
  const subject = options.subject === undefined ? {} : { subject: options.subject };
  const config = mergeConfig(
    { config: { ...(embedded && frameConfig), ...preset?.config } },
    { ...options.config, ...subject },
    { embedded },
  );
  const interfaceConfig = { ...preset?.interfaceConfig, ...options.interfaceConfig };
  checkInterfaceConfig(interfaceConfig);
  if (jwt !== undefined) checkToken(jwt, room);
  return writeAddress({ instance, room, lang, jwt, config, interfaceConfig, userInfo }).href;
}

/** Refuses the name of a preset. The compiler does; JavaScript would open a call without any of what the preset requests. */
function checkPreset(preset: unknown): void {
  if (preset === undefined) return;
  if (typeof preset === 'object' && preset !== null && 'config' in preset) return;
  throw new JitsiError(
    'bad-preset',
    'preset is to be an object such as `workshop`, imported from @comunal/jitsi, and not its name.',
    { about: 'preset' },
  );
}

function checkUserInfo(userInfo: UserInfo = {}): UserInfo {
  checkOptionType('userInfo', userInfo, 'object');
  checkOptionNames('userInfo', userInfo, { displayName: true, email: true }, unknownOption);
  const { displayName, email } = userInfo;
  checkOptionType('userInfo.displayName', displayName, 'string');
  checkOptionType('userInfo.email', email, 'string');
  return { displayName, email };
}

function checkLanguage(lang: string): void {
  if (/^[A-Za-z]{2,3}(?:[-_]?[A-Za-z0-9]{2,8}){0,3}$/.test(lang)) return;
  throw new JitsiError('bad-language', 'lang is to be like es, pt-BR or nah.', { about: 'lang' });
}
