import { checkOptionNames } from '@comunal/http/check-option-names';
import { parseInstanceUrl } from '../../address/instance-url.ts';
import { checkOptionType, unknownOption } from '../../check-options.ts';
import { createRoomName } from '../../rooms/create-room-name.ts';
import { reveal } from '../../rooms/room-name.ts';
import { boundedFetch, type FetchLimits, type FetchResult } from './bounded-fetch.ts';
import { collectContacts } from './collect-contacts.ts';
import { collectFindings } from './collect-findings.ts';
import { isScript, toEndpointState } from './endpoint-state.ts';
import type { EndpointState, InstanceReport, Protection, RoomOpeners } from './instance-report.ts';
import { parseConfig, type ConfigValue, type ParsedConfig } from './parse-config.ts';
import { probeLeak } from './probe-leak.ts';
import { probeXmpp, type XmppResult } from './probe-xmpp.ts';

/** How an instance is checked. */
export interface CheckInstanceOptions {
  /** Sends the requests. @defaultValue globalThis.fetch */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /**
   * The WebSocket class. With `false`, or where there is none, as in Node before 22, the XMPP server is not probed.
   * @defaultValue globalThis.WebSocket
   */
  readonly webSocket?: typeof globalThis.WebSocket | false | undefined;
  /** Stops the check. */
  readonly signal?: AbortSignal | undefined;
  /** Limit for each request to the server, in milliseconds. @defaultValue 10000 */
  readonly timeoutMs?: number | undefined;
  /** The clock, in milliseconds since 1970; tests replace it. @defaultValue Date */
  readonly clock?:
    | {
        /** Returns milliseconds since 1970. */
        now(): number;
      }
    | undefined;
}

/** Every option, once: the compiler asks for a new one here. */
const OPTIONS: Readonly<Record<keyof CheckInstanceOptions, true>> = {
  clock: true,
  fetch: true,
  signal: true,
  timeoutMs: true,
  webSocket: true,
};

const EMPTY_CONFIG: ParsedConfig = { values: new Map(), lists: new Map() };

/** The settings of `config.js` that go into the report. */
const reportedSettings = [
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
 * Checks a call server from outside, without an account: whether it answers, what it offers, which protections hold whatever
 * an address requests, and what it tells anybody. It requests what a visitor's browser would request, about a room that does
 * not exist; it joins none and runs no script of the server.
 * An answer today is no promise for tomorrow, and what the people who run it can see is not visible from here.
 * @param instance - The address of the call server, with https.
 * @param options - A signal, and how requests are sent.
 * @throws `JitsiError` for an invalid address or option, or the signal's reason when that aborts; whatever the server does is
 * in the report.
 *
 * @example
 * ```ts
 * import { checkInstance } from '@comunal/jitsi/server';
 *
 * const { protections, contacts, findings } = await checkInstance('https://meet.example');
 * console.log(protections.tokens, findings);
 * for (const { host, purpose, when } of contacts) console.log(host, purpose, when);
 * ```
 */
export async function checkInstance(
  instance: string | URL,
  options: CheckInstanceOptions = {},
): Promise<InstanceReport> {
  checkOptionNames('checkInstance', options, OPTIONS, unknownOption);
  checkOptionType('fetch', options.fetch, 'function');
  checkOptionType('timeoutMs', options.timeoutMs, 'number');
  if (options.webSocket !== false) checkOptionType('webSocket', options.webSocket, 'function');
  const {
    fetch = globalThis.fetch,
    webSocket = globalThis.WebSocket,
    timeoutMs = 10_000,
    signal,
    clock = Date,
  } = options;
  const base = parseInstanceUrl(instance);
  const limits: FetchLimits = { fetch, timeoutMs, signal };
  signal?.throwIfAborted();
  const request = (path: string) => boundedFetch(new URL(path, base), limits);

  const sentAt = clock.now();
  const config = await request('config.js');
  const receivedAt = clock.now();
  const isReachable = 'status' in config;
  if (!isReachable) return createSilentReport(base, config.failure);
  const isRead = toEndpointState(config, isScript) === 'ok';
  const parsed = isRead ? parseConfig(config.text) : EMPTY_CONFIG;
  const { values } = parsed;
  const namedDomain = readText(values, 'hosts.domain');
  const domain = namedDomain ?? base.hostname;
  const anonymousDomain = readText(values, 'hosts.anonymousdomain');
  const guestDomain = anonymousDomain ?? domain;
  const query = `room=${reveal(createRoomName())}&domain=${encodeURIComponent(domain)}`;
  const unusedPath = reveal(createRoomName());
  const socketUrl = toWebSocketUrl(base, readText(values, 'websocket'));

  const [externalApi, httpBind, room, roomSize, xmpp] = await Promise.all([
    request('external_api.js'),
    request('http-bind'),
    probeLeak('room', query, unusedPath, request),
    probeLeak('room-size', query, unusedPath, request),
    // Node before 22 has no WebSocket, though its types say otherwise.
    socketUrl && webSocket
      ? probeXmpp(socketUrl, { guestDomain, domain, webSocket, timeoutMs, signal })
      : undefined,
  ]);
  const report: Omit<InstanceReport, 'findings'> = {
    instance: base.href,
    isReachable,
    endpoints: {
      config: toEndpointState(config, isScript),
      externalApi: toEndpointState(externalApi, isScript),
      httpBind: toEndpointState(httpBind, () => true),
      webSocket: xmpp ? toSocketState(xmpp) : socketUrl ? 'not-checked' : 'elsewhere',
    },
    domain: namedDomain,
    features: xmpp && xmpp.features.length > 0 ? xmpp.features : undefined,
    clockAheadSeconds: measureClock(config, sentAt, receivedAt),
    protections: {
      tokens:
        xmpp?.allowsGuests === undefined ? 'unknown' : xmpp.allowsGuests ? 'absent' : 'enforced',
      lobby: toProtection(xmpp, 'lobbyrooms'),
      moderation: toProtection(xmpp, 'av_moderation'),
    },
    leaks: { room, roomSize },
    opensRooms: toOpeners(xmpp, anonymousDomain !== undefined && anonymousDomain !== domain),
    contacts: isRead ? collectContacts(parsed, xmpp?.iceServers, [base.hostname, domain]) : [],
    config: Object.fromEntries(
      reportedSettings.flatMap((name) =>
        values.has(name) ? [[name, values.get(name) as ConfigValue]] : [],
      ),
    ),
  };
  return { ...report, findings: collectFindings(report, xmpp?.iceServers !== undefined) };
}

/** Tells who opens rooms, by what was seen of the log-in. A server can be stricter inside, which does not show. */
function toOpeners(xmpp: XmppResult | undefined, hasGuestDomain: boolean): RoomOpeners {
  if (xmpp?.allowsGuests === false) return 'token-or-account';
  if (hasGuestDomain) return 'accounts';
  return xmpp?.allowsGuests ? 'anybody' : 'unknown';
}

/** Creates the report on a server that does not answer. */
function createSilentReport(base: URL, failure: 'timed-out' | 'unreachable'): InstanceReport {
  return {
    instance: base.href,
    isReachable: false,
    endpoints: {
      config: failure,
      externalApi: 'not-checked',
      httpBind: 'not-checked',
      webSocket: 'not-checked',
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

/** Returns the URL of the XMPP WebSocket; undefined when `config.js` leads to another host, which the caller did not name. */
function toWebSocketUrl(base: URL, setting: string | undefined): URL | undefined {
  const socket =
    setting !== undefined && URL.canParse(setting, base)
      ? new URL(setting, base)
      : new URL('xmpp-websocket', base);
  if (socket.host !== base.host) return undefined;
  socket.protocol = base.protocol === 'http:' ? 'ws:' : 'wss:';
  return socket;
}

function toSocketState({ outcome }: XmppResult): EndpointState {
  return outcome === 'not-xmpp' ? 'not-jitsi' : outcome;
}

function toProtection(xmpp: XmppResult | undefined, feature: string): Protection {
  if (!xmpp || xmpp.features.length === 0) return 'unknown';
  return xmpp.features.includes(feature) ? 'offered' : 'absent';
}

/** Measures how far the server's clock is ahead. It counts whole seconds, and the answer took its time. */
function measureClock(result: FetchResult, sentAt: number, receivedAt: number): number | undefined {
  const serverTime = 'date' in result && result.date ? Date.parse(result.date) : Number.NaN;
  if (Number.isNaN(serverTime)) return undefined;
  if (serverTime + 1_000 < sentAt) return Math.ceil((serverTime - sentAt) / 1_000);
  return serverTime > receivedAt ? Math.ceil((serverTime - receivedAt) / 1_000) : 0;
}

function readText(values: ReadonlyMap<string, ConfigValue>, name: string): string | undefined {
  const value = values.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
