import type { User } from '../auth/user.ts';
import type { Exchange } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import type { State } from '../state.ts';

const DAY_MS = 24 * 3_600_000;

export interface QuotaUsed {
  readonly videoQuotaUsed: number;
  readonly videoQuotaUsedDaily: number;
}

export function quotaUsed(state: State, user: User): QuotaUsed {
  const own = state.videos.filter(({ channelId }) =>
    state.channels.some(({ id, userId }) => id === channelId && userId === user.id),
  );
  const sum = (videos: typeof own): number =>
    videos.reduce((bytes, { media }) => bytes + (media?.size ?? 0), 0);
  const today = own.filter(({ createdAt }) => createdAt > state.now() - DAY_MS);
  return { videoQuotaUsed: sum(own), videoQuotaUsedDaily: sum(today) };
}

export function checkQuota({ state, operation }: Exchange, user: User, size: number): void {
  const used = quotaUsed(state, user);
  const exceeds = (limit: number, usedBytes: number): boolean =>
    limit >= 0 && usedBytes + size > limit;
  if (
    exceeds(user.videoQuota, used.videoQuotaUsed) ||
    exceeds(user.videoQuotaDaily, used.videoQuotaUsedDaily)
  ) {
    const code = 'quota_reached';
    throw createHttpError(413, 'The user video quota is exceeded with this video', {
      code,
      operation,
    });
  }
}
