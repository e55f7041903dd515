import type { IceServer } from './ask-xmpp.ts';
import { contactKeys } from './contact-keys.ts';
import type { InstanceContact } from './instance-report.ts';
import type { ReadConfig } from './read-config.ts';

/** Whom the app contacts where `config.js` names nobody. */
const DEFAULT_STUN = 'meet-jit-si-turnrelay.jitsi.net';
const DEFAULT_AVATARS = 'www.gravatar.com';
const DEFAULT_VIDEOS = 'www.youtube.com';

/**
 * Who learns the network address of visitors beside the call server, by what its `config.js` and its XMPP server say.
 * `disableThirdPartyRequests` stops here what it stops in the app: analytics, avatars of other servers, giphy and shared
 * videos; neither STUN, statistics of calls, branding nor what people open in a call.
 *
 * @param own - Host names that are the call server itself; what stands below them is its people's too.
 */
export function contactsOf(
  config: ReadConfig,
  iceServers: readonly IceServer[] | undefined,
  own: readonly string[],
): InstanceContact[] {
  const contacts = new Map<string, InstanceContact>();
  const all = [...byKeys(config), ...stunServers(config), ...named(iceServers), ...avatars(config)];
  for (const contact of all) {
    const { host: name } = contact;
    const isThirdParty = !own.some((host) => name === host || name.endsWith(`.${host}`));
    if (contact.purpose === 'signalling' && !isThirdParty) continue;
    const id = [name, contact.key, contact.purpose].join(' ');
    if (!contacts.has(id)) contacts.set(id, { ...contact, isThirdParty });
  }
  return [...contacts.values()];
}

type Contact = Omit<InstanceContact, 'isThirdParty'>;

const isStopped = ({ values }: ReadConfig): boolean =>
  values.get('disableThirdPartyRequests') === true;

function byKeys(config: ReadConfig): Contact[] {
  const { values, lists } = config;
  return contactKeys
    .filter(({ isStoppable }) => !(isStoppable && isStopped(config)))
    .filter(({ switchKey }) => switchKey === undefined || values.get(switchKey) === true)
    .flatMap(({ key, purpose, when, host }) => {
      const texts: readonly unknown[] = key.endsWith('[]')
        ? (lists.get(key) ?? [])
        : [values.get(key)];
      return texts.flatMap((text) => {
        const name = text === undefined ? undefined : (host ?? hostIn(text));
        return name === undefined ? [] : [{ host: name, purpose, key, when, isDefault: false }];
      });
    });
}

/** For calls between two people. The app has a server of its own makers for whoever names none. */
function stunServers({ values, lists }: ReadConfig): Contact[] {
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

/** What the XMPP server names, for calls of any size. */
function named(iceServers: readonly IceServer[] = []): Contact[] {
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

/** What the app does unless somebody forbids it. */
function avatars(config: ReadConfig): Contact[] {
  if (isStopped(config)) return [];
  const { values } = config;
  const videos: Contact = {
    host: DEFAULT_VIDEOS,
    purpose: 'videos',
    key: 'disableThirdPartyRequests',
    when: 'use',
    isDefault: true,
  };
  if (values.get('gravatar.disabled') === true) return [videos];
  const key = ['gravatar.baseUrl', 'gravatarBaseURL'].find((each) => hostIn(values.get(each)));
  const host = key === undefined ? DEFAULT_AVATARS : (hostIn(values.get(key)) ?? DEFAULT_AVATARS);
  const isDefault = key === undefined;
  return [
    { host, purpose: 'avatars', key: key ?? 'gravatar.disabled', when: 'use', isDefault },
    videos,
  ];
}

/** Of an address with a host in it; one without is the call server's own. */
function hostIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.startsWith('//') ? `https:${value}` : value;
  return /^(?:https?|wss?):\/\//i.test(text) && URL.canParse(text)
    ? new URL(text).hostname
    : undefined;
}
