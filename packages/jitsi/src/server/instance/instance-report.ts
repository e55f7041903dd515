/** How an endpoint of the instance answers. */
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

/** Whether the server gives information about rooms without a token. */
export type Leak = 'open' | 'guarded' | 'absent' | 'unclear';

/** What a browser contacts a host for. */
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
  readonly host: string;
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

/** A finding of a check, by its code. */
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
  readonly instance: string;
  readonly isReachable: boolean;
  readonly endpoints: Readonly<
    Record<'config' | 'externalApi' | 'httpBind' | 'webSocket', EndpointState>
  >;
  /** Its XMPP domain, where `config.js` names it. */
  readonly domain: string | undefined;
  /** Features that the XMPP server lists, such as `lobbyrooms`; undefined when it did not answer. */
  readonly features: readonly string[] | undefined;
  /** Seconds by which its clock is ahead of the local one, as far as its answers show. */
  readonly clockAheadSeconds: number | undefined;
  readonly protections: Readonly<Record<'tokens' | 'lobby' | 'moderation', Protection>>;
  /** Whether anybody can query the names and e-mail addresses of the people in a room (`room`), or how many they are (`roomSize`). */
  readonly leaks: Readonly<Record<'room' | 'roomSize', Leak>>;
  /** Who can open rooms. */
  readonly opensRooms: RoomOpeners;
  /** The hosts beside the call server that learn the network address of visitors. */
  readonly contacts: readonly InstanceContact[];
  /** Settings of its own `config.js`, as far as they stand there as plain values. */
  readonly config: Readonly<Record<string, string | number | boolean>>;
  readonly findings: readonly InstanceFinding[];
}
