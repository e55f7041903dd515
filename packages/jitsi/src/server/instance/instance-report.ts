/**
 * How an endpoint of the instance answers. `missing`: status 404. `refused`: another from 400 on. `redirected`: from 300 on.
 * `failing`: from 500 on. `not-jitsi`: with something else than Jitsi does. `timed-out` and `unreachable`: not at all.
 * `elsewhere`: it is on another host, which the caller did not name. `not-checked`: this runtime could not.
 */
export type EndpointState =
  | 'ok'
  | 'missing'
  | 'refused'
  | 'redirected'
  | 'failing'
  | 'not-jitsi'
  | 'timed-out'
  | 'unreachable'
  | 'elsewhere'
  | 'not-checked';

/**
 * Whether a protection holds whatever an address or a page requests. `enforced`: the server refuses who does not comply.
 * `offered`: a person inside may switch it on. `absent`: there is none. `unknown`: it could not be seen from outside.
 */
export type Protection = 'enforced' | 'offered' | 'absent' | 'unknown';

/**
 * Whether the server gives information about rooms without a token. `open`: to anybody. `guarded`: it asks for a token.
 * `absent`: it has no such address. `unclear`: its answer leaves it open.
 */
export type Leak = 'open' | 'guarded' | 'absent' | 'unclear';

/**
 * What a browser contacts a host for. `stun` discovers network addresses, `turn` relays calls, `analytics` counts visits,
 * `statistics` measures calls, `script` is code that runs in the page, `signalling` is how a call is set up. The others are
 * features that people use.
 */
export type ContactPurpose =
  | 'stun'
  | 'turn'
  | 'analytics'
  | 'statistics'
  | 'script'
  | 'branding'
  | 'signalling'
  | 'avatars'
  | 'videos'
  | 'giphy'
  | 'whiteboard'
  | 'document'
  | 'files'
  | 'dial-in'
  | 'people-search';

/** A host that learns the network address of visitors. */
export interface InstanceContact {
  /** The name of the host, without a scheme. */
  readonly host: string;
  /** What it is contacted for. */
  readonly purpose: ContactPurpose;
  /** The key of `config.js` that causes it, or whose absence does; `urn:xmpp:extdisco:2` where the XMPP server causes it. */
  readonly key: string;
  /** When it is contacted. `load`: by every visitor; `call`: by whoever is in a call; `use`: when a person uses that feature. */
  readonly when: 'load' | 'call' | 'use';
  /** Whether `config.js` does not set it, and the app does it by default. */
  readonly isDefault: boolean;
  /** Whether it is another host than the call server. */
  readonly isThirdParty: boolean;
}

/**
 * Who can open a room, as far as it shows from outside. `accounts`: guests wait until a person with an account comes, as
 * `hosts.anonymousdomain` sets. `token-or-account`: nobody else gets in at all.
 */
export type RoomOpeners = 'anybody' | 'accounts' | 'token-or-account' | 'unknown';

/**
 * A finding of a check, by its code, the gravest first in a report.
 *
 * | code | what it says |
 * | --- | --- |
 * | `unreachable`, `timed-out` | The server does not answer, or not in time. |
 * | `redirected` | It redirects to another address: check that one. |
 * | `not-jitsi` | It did not answer as a Jitsi server does. |
 * | `room-leak` | It shows anybody who is in a room, with names and e-mail addresses. |
 * | `room-size-leak` | It shows anybody how many people are in a room. |
 * | `no-config`, `no-external-api`, `no-http-bind`, `no-web-socket` | That endpoint does not answer as it should. |
 * | `web-socket-elsewhere` | Its WebSocket is on another server, which was not checked. |
 * | `web-socket-not-tried` | This runtime has no WebSocket. |
 * | `clock-off` | Its clock differs by three seconds or more: tokens may fail. |
 * | `tokens-enforced` | Nobody gets in without a token or an account. |
 * | `tokens-not-enforced` | Anybody gets in: only name, password and lobby protect a room. |
 * | `anybody-opens-rooms` | As far as it shows from outside, anybody opens rooms. |
 * | `accounts-open-rooms` | Somebody with an account opens rooms; others wait until then. |
 * | `lobby-offered`, `moderation-offered` | Somebody has to switch it on inside the room. |
 * | `no-lobby`, `no-moderation` | There is none. |
 * | `protections-unseen` | From outside it does not show. |
 * | `third-party-requests`, `analytics` | Third parties learn network addresses, or count visits: see `contacts`. |
 * | `ice-elsewhere` | In a call other servers (STUN, TURN) learn each person's network address. |
 * | `turn-offered`, `no-turn`, `turn-unseen` | Whether it relays calls for people behind firewalls. |
 * | `peer-to-peer` | A call of two goes directly: each sees the network address of the other. |
 * | `recording-offered`, `streaming-offered` | It can record, or stream. |
 */
export type InstanceFinding =
  | 'unreachable'
  | 'timed-out'
  | 'redirected'
  | 'not-jitsi'
  | 'no-config'
  | 'no-external-api'
  | 'no-http-bind'
  | 'no-web-socket'
  | 'web-socket-elsewhere'
  | 'web-socket-not-tried'
  | 'clock-off'
  | 'tokens-not-enforced'
  | 'tokens-enforced'
  | 'anybody-opens-rooms'
  | 'accounts-open-rooms'
  | 'no-lobby'
  | 'lobby-offered'
  | 'no-moderation'
  | 'moderation-offered'
  | 'protections-unseen'
  | 'room-leak'
  | 'room-size-leak'
  | 'third-party-requests'
  | 'analytics'
  | 'ice-elsewhere'
  | 'turn-offered'
  | 'no-turn'
  | 'turn-unseen'
  | 'peer-to-peer'
  | 'recording-offered'
  | 'streaming-offered';

/** What is known about an instance, seen from outside and without an account. */
export interface InstanceReport {
  /** The address that was checked, ending in a slash. */
  readonly instance: string;
  /** Whether anything answered there. */
  readonly isReachable: boolean;
  /** How each address answers that a call needs: `config.js`, `external_api.js`, `http-bind` and the XMPP WebSocket. */
  readonly endpoints: Readonly<
    Record<'config' | 'externalApi' | 'httpBind' | 'webSocket', EndpointState>
  >;
  /** Its XMPP domain, where `config.js` names it. */
  readonly domain: string | undefined;
  /** Features that the XMPP server lists, such as `lobbyrooms`; undefined when it did not answer. */
  readonly features: readonly string[] | undefined;
  /** Seconds by which its clock is ahead of the local one, as far as its answers show. */
  readonly clockAheadSeconds: number | undefined;
  /** Whether tokens are enforced, and lobby and moderation are there. */
  readonly protections: Readonly<Record<'tokens' | 'lobby' | 'moderation', Protection>>;
  /** Whether anybody can query the names and e-mail addresses of the people in a room (`room`), or how many they are (`roomSize`). */
  readonly leaks: Readonly<Record<'room' | 'roomSize', Leak>>;
  /** Who can open rooms. */
  readonly opensRooms: RoomOpeners;
  /** The hosts beside the call server that learn the network address of visitors. */
  readonly contacts: readonly InstanceContact[];
  /** Settings of its own `config.js`, as far as they stand there as plain values. */
  readonly config: Readonly<Record<string, string | number | boolean>>;
  /** What stands out, the gravest first. */
  readonly findings: readonly InstanceFinding[];
}
