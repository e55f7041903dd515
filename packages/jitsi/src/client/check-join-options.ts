import { checkOptionNames } from '@comunal/http/check-option-names';
import type { RoomUrlOptions } from '../address/room-url.ts';
import { unknownOption } from '../check-options.ts';
import type { AddressOptions, FrameOptions, JoinOptions } from './join-options.ts';
import { RoomError } from './room-error.ts';

type OptionName = keyof FrameOptions | keyof AddressOptions | keyof RoomUrlOptions;

/** Every option, once: the compiler asks for a new one here. */
const OPTIONS: Readonly<Record<OptionName, true>> = {
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

const TIMEOUTS = ['answerTimeoutMs', 'joinTimeoutMs', 'loadTimeoutMs', 'waitTimeoutMs'] as const;

/**
 * Refuses option names that do not exist and time-outs that are no numbers. The compiler does; JavaScript would ignore them.
 * @throws `JitsiError` with `unknown-option` and the nearest option, or `RoomError` with `bad-value`.
 */
export function checkJoinOptions(options: JoinOptions): void {
  checkOptionNames('joinRoom', options, OPTIONS, unknownOption);
  for (const name of TIMEOUTS) {
    const value: unknown = options[name];
    if (value !== undefined && !(typeof value === 'number' && value >= 0))
      throw new RoomError('bad-value', `${name} is to be a number of milliseconds.`);
  }
}
