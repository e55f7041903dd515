import type { User } from '../auth/user.ts';
import { mediaConfig } from '../config/media-config.ts';
import type { RequestValidator } from '../http/request-validator.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { createHttpError } from '../http/problem.ts';
import { isBoolean, isDate, toBoolean, toInteger, toList } from '../http/values.ts';
import { getOwner } from '../videos/access.ts';
import type { Live } from './live.ts';

const ENDED = 5;
const LATENCIES: ReadonlySet<number> = new Set([1, 2, 3]);

/** Validates the streaming settings of a live. */
export function checkLiveFields(checks: RequestValidator, fields: Fields): void {
  checks.defined(fields, 'saveReplay', isBoolean);
  checks.optional(fields, 'permanentLive', isBoolean);
  checks.defined(fields, 'latencyMode', (value) => LATENCIES.has(toInteger(value) ?? 0));
  const areSchedules = (value: unknown): boolean =>
    toList(value).every((schedule) => isDate((schedule as Fields | null)?.['startAt']));
  checks.optional(fields, 'schedules', areSchedules, 'Should have a valid schedules array');
}

/** Enforces the limits on lives per instance and per user. Lives that wait for a stream count too. */
export function checkLimits({ state, operation }: Exchange, user: User): void {
  const lives = state.videos.filter((video) => video.isLive && video.state !== ENDED);
  const own = lives.filter((video) => getOwner(state, video) === user);
  const { maxInstanceLives, maxUserLives } = mediaConfig(state).live;
  const createLimitError = (scope: string) =>
    createHttpError(
      403,
      `Cannot create this live because the max ${scope} lives limit is reached.`,
      {
        code: `max_${scope}_lives_limit_reached`,
        operation,
      },
    );
  if (lives.length >= maxInstanceLives) throw createLimitError('instance');
  if (own.length >= maxUserLives) throw createLimitError('user');
}

/** Every update of a live that saves its replay has to include the replay settings: without them the real server fails. */
export function checkReplay(live: Live, fields: Fields): void {
  const saves = toBoolean(fields['saveReplay']) ?? live.saveReplay;
  const settings = fields['replaySettings'];
  if (!saves && settings !== undefined)
    throw createHttpError(400, 'Cannot save replay settings since live replay is not enabled');
  if (saves && settings === undefined)
    throw live.saveReplay
      ? createHttpError(500, "Cannot read properties of undefined (reading 'privacy')")
      : createHttpError(400, 'Replay settings are missing now the live replay is saved');
}
