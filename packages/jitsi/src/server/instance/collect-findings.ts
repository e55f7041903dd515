import type { ContactPurpose, InstanceFinding, InstanceReport } from './instance-report.ts';

/** A difference between clocks, in seconds, from which tokens fail: the server allows none. */
const CLOCK_SECONDS = 3;

const ICE: readonly ContactPurpose[] = ['stun', 'turn'];

/** Collects the findings of a report, the gravest first. */
export function collectFindings(
  report: Omit<InstanceReport, 'findings'>,
  namesIceServers: boolean,
): InstanceFinding[] {
  const { endpoints, protections, leaks, config, contacts, opensRooms } = report;
  const { clockAheadSeconds = 0 } = report;
  const thirdParties = contacts.filter(({ isThirdParty }) => isThirdParty);
  const hasPurpose = (...purposes: readonly ContactPurpose[]) =>
    thirdParties.some(({ purpose }) => purposes.includes(purpose));
  const hasTurn = contacts.some(({ purpose }) => purpose === 'turn');
  const { tokens, lobby, moderation } = protections;
  const hasState = (state: string, name: keyof typeof endpoints) => endpoints[name] === state;
  const isWrong = (name: keyof typeof endpoints) => !hasState('ok', name);
  const isJitsi = hasState('ok', 'config') || hasState('ok', 'externalApi');
  const isOn = (...names: readonly string[]) => names.some((name) => config[name] === true);
  const all: Readonly<Partial<Record<InstanceFinding, boolean>>> = {
    redirected: hasState('redirected', 'config'),
    'not-jitsi': !isJitsi && !hasState('redirected', 'config'),
    'room-leak': isJitsi && leaks.room === 'open',
    'room-size-leak': isJitsi && leaks.roomSize === 'open',
    'no-config': isWrong('config'),
    'no-external-api': isWrong('externalApi'),
    'no-http-bind': isWrong('httpBind'),
    'no-web-socket':
      isWrong('webSocket') &&
      !hasState('elsewhere', 'webSocket') &&
      !hasState('not-checked', 'webSocket'),
    'web-socket-elsewhere': hasState('elsewhere', 'webSocket'),
    'web-socket-not-tried': hasState('not-checked', 'webSocket'),
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
    'third-party-requests': thirdParties.some(({ purpose }) => !ICE.includes(purpose)),
    analytics: hasPurpose('analytics', 'statistics', 'script'),
    'ice-elsewhere': hasPurpose(...ICE),
    'turn-offered': hasTurn,
    'no-turn': hasState('ok', 'config') && namesIceServers && !hasTurn,
    'turn-unseen': hasState('ok', 'config') && !namesIceServers && !hasTurn,
    'peer-to-peer': hasState('ok', 'config') && config['p2p.enabled'] !== false,
    'recording-offered': isOn('fileRecordingsEnabled', 'recordingService.enabled'),
    'streaming-offered': isOn('liveStreaming.enabled', 'liveStreamingEnabled'),
  };
  return (Object.keys(all) as InstanceFinding[]).filter((finding) => all[finding]);
}
