import { instanceUrl } from '../../address/instance-url.ts';
import { createRoomName } from '../../rooms/create-room-name.ts';
import { reveal } from '../../rooms/room-name.ts';
import { askXmpp, type XmppAnswer } from './ask-xmpp.ts';
import { contactsOf } from './contacts.ts';
import { isScript, stateOf } from './endpoint-state.ts';
import { findingsOf } from './findings.ts';
import type { EndpointState, InstanceReport, Protection, RoomOpeners } from './instance-report.ts';
import { get, type Got, type Limits } from './limited.ts';
import { probeLeak } from './probe-leak.ts';
import { readConfig, type ConfigValue, type ReadConfig } from './read-config.ts';

/** How an instance is checked. */
export interface CheckInstanceOptions {
  /** @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** With `false`, or without one, as in Node before 22, the XMPP server is not asked. @defaultValue globalThis.WebSocket */
  readonly webSocket?: typeof globalThis.WebSocket | false | undefined;
  /** Stops the check. */
  readonly signal?: AbortSignal | undefined;
  /** For each question to the server, in milliseconds. @defaultValue 10000 */
  readonly timeoutMs?: number | undefined;
  /** The time, in milliseconds. @defaultValue Date.now */
  readonly now?: (() => number) | undefined;
}

const NOTHING: ReadConfig = { values: new Map(), lists: new Map() };

/** What of `config.js` goes into the report. */
const wanted = [
  'hosts.domain',
  'hosts.anonymousdomain',
  'hosts.muc',
  'bosh',
  'websocket',
  'analytics.disabled',
  'analytics.amplitudeAPPKey',
  'analytics.googleAnalyticsTrackingId',
  'disableThirdPartyRequests',
  'doNotStoreRoom',
  'enableInsecureRoomNameWarning',
  'fileRecordingsEnabled',
  'giphy.enabled',
  'liveStreaming.enabled',
  'liveStreamingEnabled',
  'localRecording.disable',
  'p2p.enabled',
  'prejoinConfig.enabled',
  'recordingService.enabled',
  'requireDisplayName',
  'tokenAuthUrl',
  'transcription.enabled',
] as const;

/**
 * Looks at a call server from outside, without an account: does it answer, what does it offer, which protections hold
 * whatever an address asks, what does it tell to anybody. It asks what a visitor's browser would ask, about a room that
 * does not exist, joins none and runs nothing of the server's.
 * An answer today is no promise for tomorrow, and what its people can see is not visible from here.
 * @throws `JitsiError` for an address that is none, the signal's reason when that aborts; whatever the server does is in the report.
 */
export async function checkInstance(
  instance: string | URL,
  options: CheckInstanceOptions = {},
): Promise<InstanceReport> {
  const {
    fetch = globalThis.fetch,
    webSocket = globalThis.WebSocket,
    timeoutMs = 10_000,
    signal,
    now = Date.now,
  } = options;
  const base = instanceUrl(instance);
  const limits: Limits = { fetch, timeoutMs, signal };
  signal?.throwIfAborted();
  const at = (path: string) => get(new URL(path, base), limits);

  const before = now();
  const config = await at('config.js');
  const after = now();
  const isReachable = 'status' in config;
  if (!isReachable) return silent(base, config.failure);
  const isRead = stateOf(config, isScript) === 'ok';
  const read = isRead ? readConfig(config.text) : NOTHING;
  const { values } = read;
  const told = textIn(values, 'hosts.domain');
  const domain = told ?? base.hostname;
  const anonymous = textIn(values, 'hosts.anonymousdomain');
  const guests = anonymous ?? domain;
  const query = `room=${reveal(createRoomName())}&domain=${encodeURIComponent(domain)}`;
  const unused = reveal(createRoomName());
  const socketUrl = webSocketUrl(base, textIn(values, 'websocket'));

  const [externalApi, httpBind, room, roomSize, xmpp] = await Promise.all([
    at('external_api.js'),
    at('http-bind'),
    probeLeak('room', query, unused, at),
    probeLeak('room-size', query, unused, at),
    // Node before 22 has none, though its types say otherwise.
    socketUrl && webSocket
      ? askXmpp(socketUrl, { guests, domain, webSocket, timeoutMs, signal })
      : undefined,
  ]);
  const report: Omit<InstanceReport, 'findings'> = {
    instance: base.href,
    isReachable,
    endpoints: {
      config: stateOf(config, isScript),
      externalApi: stateOf(externalApi, isScript),
      httpBind: stateOf(httpBind, () => true),
      webSocket: xmpp ? socketState(xmpp) : socketUrl ? 'not-asked' : 'elsewhere',
    },
    domain: told,
    features: xmpp && xmpp.features.length > 0 ? xmpp.features : undefined,
    clockAheadSeconds: clockAhead(config, before, after),
    protections: {
      tokens: xmpp?.letsIn === undefined ? 'unknown' : xmpp.letsIn ? 'absent' : 'enforced',
      lobby: offered(xmpp, 'lobbyrooms'),
      moderation: offered(xmpp, 'av_moderation'),
    },
    leaks: { room, roomSize },
    opensRooms: openersOf(xmpp, anonymous !== undefined && anonymous !== domain),
    contacts: isRead ? contactsOf(read, xmpp?.iceServers, [base.hostname, domain]) : [],
    config: Object.fromEntries(
      wanted.flatMap((name) => (values.has(name) ? [[name, values.get(name) as ConfigValue]] : [])),
    ),
  };
  return { ...report, findings: findingsOf(report, xmpp?.iceServers !== undefined) };
}

/** Who opens rooms, by what was seen of the way in. A server can be stricter inside, which does not show. */
function openersOf(xmpp: XmppAnswer | undefined, hasGuestHost: boolean): RoomOpeners {
  if (xmpp?.letsIn === false) return 'token-or-account';
  if (hasGuestHost) return 'accounts';
  return xmpp?.letsIn ? 'anybody' : 'unknown';
}

/** The report on a server that says nothing. */
function silent(base: URL, failure: 'timed-out' | 'unreachable'): InstanceReport {
  return {
    instance: base.href,
    isReachable: false,
    endpoints: {
      config: failure,
      externalApi: 'not-asked',
      httpBind: 'not-asked',
      webSocket: 'not-asked',
    },
    domain: undefined,
    features: undefined,
    clockAheadSeconds: undefined,
    protections: { tokens: 'unknown', lobby: 'unknown', moderation: 'unknown' },
    leaks: { room: 'unclear', roomSize: 'unclear' },
    opensRooms: 'unknown',
    contacts: [],
    config: {},
    findings: [failure],
  };
}

/** The XMPP WebSocket; undefined when `config.js` leads to another host, which was not named to us. */
function webSocketUrl(base: URL, told: string | undefined): URL | undefined {
  const url = told !== undefined && URL.canParse(told, base) ? new URL(told, base) : undefined;
  const socket = url ?? new URL('xmpp-websocket', base);
  if (socket.host !== base.host) return undefined;
  socket.protocol = base.protocol === 'http:' ? 'ws:' : 'wss:';
  return socket;
}

function socketState({ outcome }: XmppAnswer): EndpointState {
  return outcome === 'not-xmpp' ? 'not-jitsi' : outcome;
}

function offered(xmpp: XmppAnswer | undefined, feature: string): Protection {
  if (!xmpp || xmpp.features.length === 0) return 'unknown';
  return xmpp.features.includes(feature) ? 'offered' : 'absent';
}

/** The server's clock has whole seconds, and the answer took its time. */
function clockAhead(got: Got, before: number, after: number): number | undefined {
  const told = 'date' in got && got.date ? Date.parse(got.date) : Number.NaN;
  if (Number.isNaN(told)) return undefined;
  if (told + 1_000 < before) return Math.ceil((told - before) / 1_000);
  return told > after ? Math.ceil((told - after) / 1_000) : 0;
}

function textIn(values: ReadonlyMap<string, ConfigValue>, name: string): string | undefined {
  const value = values.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
