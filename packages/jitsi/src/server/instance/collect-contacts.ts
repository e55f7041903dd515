import { contactKeys } from './contact-keys.ts';
import type { InstanceContact } from './instance-report.ts';
import type { ParsedConfig } from './parse-config.ts';
import type { IceServer } from './probe-xmpp.ts';

/** The hosts that the app contacts where `config.js` names none. */
const DEFAULT_STUN = 'meet-jit-si-turnrelay.jitsi.net';
const DEFAULT_AVATARS = 'www.gravatar.com';
const DEFAULT_VIDEOS = 'www.youtube.com';

/**
 * Collects the hosts beside the call server that learn the network address of visitors, by its `config.js` and its XMPP
 * server. `disableThirdPartyRequests` counts for what it stops in the app: analytics, avatars of other servers, giphy and
 * shared videos; it stops neither STUN, statistics of calls, branding nor what people open in a call.
 *
 * @param ownHosts - Host names of the call server itself; their subdomains belong to the same people.
 */
export function collectContacts(
  config: ParsedConfig,
  iceServers: readonly IceServer[] | undefined,
  ownHosts: readonly string[],
): InstanceContact[] {
  const contacts = new Map<string, InstanceContact>();
  const all = [
    ...listByKeys(config),
    ...listStunServers(config),
    ...listIceServers(iceServers),
    ...listDefaults(config),
  ];
  for (const contact of all) {
    const { host } = contact;
    const isThirdParty = !ownHosts.some((own) => host === own || host.endsWith(`.${own}`));
    if (contact.purpose === 'signalling' && !isThirdParty) continue;
    const id = [host, contact.key, contact.purpose].join(' ');
    if (!contacts.has(id)) contacts.set(id, { ...contact, isThirdParty });
  }
  return [...contacts.values()];
}

type Contact = Omit<InstanceContact, 'isThirdParty'>;

const stopsThirdParties = ({ values }: ParsedConfig): boolean =>
  values.get('disableThirdPartyRequests') === true;

function listByKeys(config: ParsedConfig): Contact[] {
  const { values, lists } = config;
  return contactKeys
    .filter(({ isStoppable }) => !(isStoppable && stopsThirdParties(config)))
    .filter(({ switchKey }) => switchKey === undefined || values.get(switchKey) === true)
    .flatMap(({ key, purpose, when, host: fixedHost }) => {
      const texts: readonly unknown[] = key.endsWith('[]')
        ? (lists.get(key) ?? [])
        : [values.get(key)];
      return texts.flatMap((text) => {
        const host = text === undefined ? undefined : (fixedHost ?? readHost(text));
        return host === undefined ? [] : [{ host, purpose, key, when, isDefault: false }];
      });
    });
}

/** Lists the STUN servers for calls between two people. Where a server names none, the app takes one of its makers. */
function listStunServers({ values, lists }: ParsedConfig): Contact[] {
  const key = 'p2p.stunServers';
  if (values.get('p2p.enabled') === false) return [];
  const stun = { purpose: 'stun', key, when: 'call' } as const;
  if (!lists.has(`${key}[]`)) return [{ ...stun, host: DEFAULT_STUN, isDefault: true }];
  return (lists.get(`${key}[].urls`) ?? []).flatMap((url) => {
    const host = ICE_HOST.exec(url)?.[1]?.toLowerCase();
    return host === undefined ? [] : [{ ...stun, host, isDefault: false }];
  });
}

const ICE_HOST = /^(?:stun|turn)s?:(?:\/\/)?(\[[^\]]+\]|[^:?/\s]+)/i;

/** Lists the servers that the XMPP server names, for calls of any size. */
function listIceServers(iceServers: readonly IceServer[] = []): Contact[] {
  return iceServers
    .filter(({ type }) => /^(?:stun|turn)s?$/.test(type))
    .map(({ type, host }) => ({
      host: host.toLowerCase(),
      purpose: type.startsWith('turn') ? 'turn' : 'stun',
      key: 'urn:xmpp:extdisco:2',
      when: 'call',
      isDefault: false,
    }));
}

/** Lists the avatars and videos that the app loads unless the settings forbid it. */
function listDefaults(config: ParsedConfig): Contact[] {
  if (stopsThirdParties(config)) return [];
  const { values } = config;
  const videos: Contact = {
    host: DEFAULT_VIDEOS,
    purpose: 'videos',
    key: 'disableThirdPartyRequests',
    when: 'use',
    isDefault: true,
  };
  if (values.get('gravatar.disabled') === true) return [videos];
  const key = ['gravatar.baseUrl', 'gravatarBaseURL'].find((name) => readHost(values.get(name)));
  const host = key === undefined ? DEFAULT_AVATARS : (readHost(values.get(key)) ?? DEFAULT_AVATARS);
  const isDefault = key === undefined;
  return [
    { host, purpose: 'avatars', key: key ?? 'gravatar.disabled', when: 'use', isDefault },
    videos,
  ];
}

/** Reads the host of an address; an address without one is on the call server itself. */
function readHost(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.startsWith('//') ? `https:${value}` : value;
  return /^(?:https?|wss?):\/\//i.test(text) && URL.canParse(text)
    ? new URL(text).hostname
    : undefined;
}
