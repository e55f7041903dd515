import type { ContactPurpose, InstanceFinding, InstanceReport } from './instance-report.ts';

/** Seconds of difference between clocks from which tokens suffer: the server allows none. */
const CLOCK_SECONDS = 3;

const ICE: readonly ContactPurpose[] = ['stun', 'turn'];

/** What a report comes down to, the gravest first. */
export function findingsOf(
  report: Omit<InstanceReport, 'findings'>,
  namesIceServers: boolean,
): InstanceFinding[] {
  const { endpoints, protections, leaks, config, contacts, opensRooms } = report;
  const { clockAheadSeconds = 0 } = report;
  const others = contacts.filter(({ isThirdParty }) => isThirdParty);
  const isFor = (...purposes: readonly ContactPurpose[]) =>
    others.some(({ purpose }) => purposes.includes(purpose));
  const hasTurn = contacts.some(({ purpose }) => purpose === 'turn');
  const { tokens, lobby, moderation } = protections;
  const is = (state: string, name: keyof typeof endpoints) => endpoints[name] === state;
  const isWrong = (name: keyof typeof endpoints) => !is('ok', name);
  const isJitsi = is('ok', 'config') || is('ok', 'externalApi');
  const isOn = (...names: readonly string[]) => names.some((name) => config[name] === true);
  const all: Readonly<Partial<Record<InstanceFinding, boolean>>> = {
    redirected: is('redirected', 'config'),
    'not-jitsi': !isJitsi && !is('redirected', 'config'),
    'room-leak': isJitsi && leaks.room === 'open',
    'room-size-leak': isJitsi && leaks.roomSize === 'open',
    'no-config': isWrong('config'),
    'no-external-api': isWrong('externalApi'),
    'no-http-bind': isWrong('httpBind'),
    'no-web-socket':
      isWrong('webSocket') && !is('elsewhere', 'webSocket') && !is('not-asked', 'webSocket'),
    'web-socket-elsewhere': is('elsewhere', 'webSocket'),
    'web-socket-not-tried': is('not-asked', 'webSocket'),
    'clock-off': Math.abs(clockAheadSeconds) >= CLOCK_SECONDS,
    'tokens-enforced': tokens === 'enforced',
    'tokens-not-enforced': tokens === 'absent',
    'anybody-opens-rooms': opensRooms === 'anybody',
    'accounts-open-rooms': opensRooms === 'accounts',
    'lobby-offered': lobby === 'offered',
    'no-lobby': lobby === 'absent',
    'moderation-offered': moderation === 'offered',
    'no-moderation': moderation === 'absent',
    'protections-unseen': lobby === 'unknown',
    'third-party-requests': others.some(({ purpose }) => !ICE.includes(purpose)),
    analytics: isFor('analytics', 'statistics', 'script'),
    'ice-elsewhere': isFor(...ICE),
    'turn-offered': hasTurn,
    'no-turn': is('ok', 'config') && namesIceServers && !hasTurn,
    'turn-unseen': is('ok', 'config') && !namesIceServers && !hasTurn,
    'peer-to-peer': is('ok', 'config') && config['p2p.enabled'] !== false,
    'recording-offered': isOn('fileRecordingsEnabled', 'recordingService.enabled'),
    'streaming-offered': isOn('liveStreaming.enabled', 'liveStreamingEnabled'),
  };
  return (Object.keys(all) as InstanceFinding[]).filter((finding) => all[finding]);
}
