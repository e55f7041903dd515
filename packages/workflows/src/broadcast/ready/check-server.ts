import { isComunalHttpError } from '@comunal/http';
import type { PeerTube } from '@comunal/peertube';
import type { PublicEvent } from '@comunal/schemas';
import type { BroadcastInput } from '../broadcast-input.ts';
import { getNow, type BroadcastServices } from '../broadcast-services.ts';
import { findLive, isOnAir } from '../live/ensure-live.ts';
import { isLoggedOut } from '../with-peertube.ts';
import { chooseChannel } from '../../find-channel.ts';
import { toHost } from '../../server-answer.ts';
import { ok, problem, warning, type ReadinessFinding } from './finding.ts';

/** A clock that is off by more makes tokens and times wrong. */
const maxClockSeconds = 120;
/** About two hours of picture. */
const lowQuotaBytes = 2_500_000_000;

/** Checks the PeerTube server: that it answers, takes the log-in, and lets this account broadcast. */
export async function checkServer(
  services: BroadcastServices,
  event: PublicEvent,
  input: BroadcastInput,
  signal: AbortSignal,
): Promise<readonly ReadinessFinding[]> {
  const server = toHost(services.peertube.baseUrl);
  const clock = await checkClock(services, signal);
  try {
    const peertube = await services.peertube.connect();
    return [...clock, ...(await checkAccount(peertube, services, event, input, signal))];
  } catch (thrown) {
    signal.throwIfAborted();
    if (isLoggedOut(thrown)) return [...clock, problem('log-in', { server })];
    if (!isComunalHttpError(thrown)) throw thrown;
    return [...clock, problem('server-fails', { server, reason: thrown.code })];
  }
}

async function checkAccount(
  peertube: PeerTube,
  { peertube: { baseUrl, channel } }: BroadcastServices,
  event: PublicEvent,
  { withoutReplay = false }: BroadcastInput,
  signal: AbortSignal,
): Promise<readonly ReadinessFinding[]> {
  const server = toHost(baseUrl);
  const [{ live }, me, used] = await Promise.all([
    peertube.config.get({ signal }),
    peertube.users.me.get({ signal }),
    peertube.users.me.getQuotaUsed({ signal }),
  ]);
  if (!live?.enabled) return [problem('lives-off', { server })];
  const findings: ReadinessFinding[] = [ok('server', { server })];
  if (chooseChannel(me, channel).channelId === undefined)
    findings.push(problem('no-channel', { server, channel: channel ?? '' }));
  if (!live.allowReplay && !withoutReplay) findings.push(warning('replays-off', { server }));
  if (live.maxDuration > 0)
    findings.push(warning('duration', { server, minutes: Math.floor(live.maxDuration / 60_000) }));
  const freeBytes = me.videoQuota < 0 ? Infinity : Math.max(0, me.videoQuota - used.videoQuotaUsed);
  if (!withoutReplay && freeBytes < lowQuotaBytes)
    findings.push(warning('quota', { server, megabytes: Math.floor(freeBytes / 1_000_000) }));
  const existing = await findLive(peertube, event, baseUrl, signal);
  if (!existing) return findings;
  const { url, uuid } = existing;
  const video = await peertube.videos.get(uuid, { signal });
  return [...findings, isOnAir(video) ? problem('on-air', { url }) : ok('live-found', { url })];
}

/** Compares the clock of this computer with that of the server, to the second that its answer names. */
async function checkClock(
  services: BroadcastServices,
  signal: AbortSignal,
): Promise<readonly ReadinessFinding[]> {
  const { fetch = globalThis.fetch, peertube } = services;
  const response = await fetch(new URL('/api/v1/config', peertube.baseUrl), { signal }).catch(
    () => undefined,
  );
  await response?.body?.cancel();
  signal.throwIfAborted();
  const date = Date.parse(response?.headers.get('date') ?? '');
  const seconds = Math.round(Math.abs(getNow(services) - date) / 1000);
  const values = { seconds, server: toHost(peertube.baseUrl) };
  return seconds > maxClockSeconds ? [problem('clock', values)] : [];
}
