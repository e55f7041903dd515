import { nearest } from '@comunal/command/nearest';
import type { AddressOptions, FrameOptions, JoinOptions } from './join-options.ts';
import { RoomError } from './room-error.ts';
import type { RoomUrlOptions } from '../address/room-url.ts';

type Option = keyof FrameOptions | keyof AddressOptions | keyof RoomUrlOptions;

/** Every option, once: the compiler asks for a new one here. */
const OPTIONS: Readonly<Record<Option, true>> = {
  allow: true,
  answerTimeoutMs: true,
  config: true,
  embedded: true, // always so in a page
  instance: true,
  interfaceConfig: true,
  joinTimeoutMs: true,
  jwt: true,
  lang: true,
  loadTimeoutMs: true,
  preset: true,
  room: true,
  sandbox: true,
  signal: true,
  subject: true,
  title: true,
  url: true,
  userInfo: true,
  waitTimeoutMs: true,
};

/** What other libraries, and Jitsi's own script, call some of them. */
const SYNONYMS: Readonly<Record<string, Option>> = {
  configOverwrite: 'config',
  domain: 'instance',
  interfaceConfigOverwrite: 'interfaceConfig',
  roomName: 'room',
  token: 'jwt',
};

/**
 * Refuses options that do not exist: the compiler does, and JavaScript would pass over them.
 * @throws `RoomError` with `badValue`, and the option that may be meant.
 */
export function checkJoinOptions(options: JoinOptions): void {
  const names = Object.keys(OPTIONS);
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    const near = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : nearest(name, names);
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    throw new RoomError('badValue', `joinRoom takes no option ${name}.${hint}`);
  }
}
