/** How one address of the instance answers. */
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
  | 'not-asked';

/**
 * Whether a protection holds whatever an address or a page asks. `enforced`: the server refuses who does not comply.
 * `offered`: somebody inside may switch it on. `absent`: there is none. `unknown`: it could not be seen from outside.
 */
export type Protection = 'enforced' | 'offered' | 'absent' | 'unknown';

/** Whether the server tells about rooms without a token. */
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
  /** The key of `config.js` that says so, or whose absence does; `urn:xmpp:extdisco:2` where the XMPP server says it. */
  readonly key: string;
  /** `load`: of every visitor; `call`: of whoever is in a call; `use`: when somebody in it uses what it is for. */
  readonly when: 'load' | 'call' | 'use';
  /** Whether `config.js` is silent about it, and the app does it by itself. */
  readonly isDefault: boolean;
  /** Whether it is another host than the call server. */
  readonly isThirdParty: boolean;
}

/**
 * Who can open a room, as far as it shows from outside. `accounts`: guests wait until somebody with an account comes, as
 * `hosts.anonymousdomain` says. `token-or-account`: nobody else gets in at all.
 */
export type RoomOpeners = 'anybody' | 'accounts' | 'token-or-account' | 'unknown';

/** What a check found, by name, for programs and for sentences. */
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

/** What is known of an instance, seen from outside and without an account. */
export interface InstanceReport {
  readonly instance: string;
  readonly isReachable: boolean;
  readonly endpoints: Readonly<
    Record<'config' | 'externalApi' | 'httpBind' | 'webSocket', EndpointState>
  >;
  /** Its XMPP domain, when `config.js` says it. */
  readonly domain: string | undefined;
  /** What the XMPP server lists, such as `lobbyrooms`; undefined when it did not say. */
  readonly features: readonly string[] | undefined;
  /** Seconds by which its clock is ahead of this one's, as far as its answers tell. */
  readonly clockAheadSeconds: number | undefined;
  readonly protections: Readonly<Record<'tokens' | 'lobby' | 'moderation', Protection>>;
  /** Names and e-mails of who is in a room (`room`), how many they are (`roomSize`), to anybody who asks. */
  readonly leaks: Readonly<Record<'room' | 'roomSize', Leak>>;
  /** Who opens rooms. */
  readonly opensRooms: RoomOpeners;
  /** Who learns the network address of visitors beside the call server's own pages. */
  readonly contacts: readonly InstanceContact[];
  /** What its own page asks of the app, as far as it stands there in plain words. */
  readonly config: Readonly<Record<string, string | number | boolean>>;
  readonly findings: readonly InstanceFinding[];
}
