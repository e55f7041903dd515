import { parseStanza, type StanzaElement } from './parse-stanza.ts';

/** What the XMPP server answered over its WebSocket. */
export interface XmppResult {
  readonly outcome: 'ok' | 'timed-out' | 'unreachable' | 'not-xmpp';
  /** Whether the server lets in guests without a token; undefined when that did not show. */
  readonly allowsGuests?: boolean;
  /** Types of components and features, as the server lists them. */
  readonly features: readonly string[];
  /** STUN and TURN servers that it names; undefined when it was not queried, or did not answer. */
  readonly iceServers?: readonly IceServer[];
}

/** A server by which browsers find ways through networks. Its credentials are not kept. */
export interface IceServer {
  readonly type: string;
  readonly host: string;
  readonly port: string | undefined;
}

/** How an XMPP server is probed. */
export interface ProbeXmppOptions {
  /** The XMPP domain where guests log in. */
  readonly guestDomain: string;
  /** The main XMPP domain, which lists what the server offers. */
  readonly domain: string;
  readonly webSocket: typeof globalThis.WebSocket;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

const FRAMING = 'urn:ietf:params:xml:ns:xmpp-framing';
const MAX_CHARACTERS = 200_000;
const EXTERNAL_SERVICES = 'urn:xmpp:extdisco:2';
/** Limit for the last query, which a server that has answered everything else may not know. */
const EXTERNAL_SERVICES_MS = 3_000;

/**
 * Probes an XMPP server: logs in without a token, as any visitor's browser would, and queries what the server offers. It joins
 * no room, gives no information about itself, and leaves.
 */
export function probeXmpp(
  url: URL,
  { guestDomain, domain, webSocket: Socket, timeoutMs, signal }: ProbeXmppOptions,
): Promise<XmppResult> {
  return new Promise((resolve, reject) => {
    let socket: WebSocket | undefined;
    let allowsGuests: boolean | undefined;
    let isOpen = false;
    let received = '';
    let features: readonly string[] = [];
    let lastTimer: ReturnType<typeof setTimeout> | undefined;
    const timer = setTimeout(() => end({ outcome: isOpen ? 'not-xmpp' : 'timed-out' }), timeoutMs);
    const onAbort = () => {
      leave();
      reject(signal?.reason as Error);
    };
    const leave = () => {
      clearTimeout(timer);
      clearTimeout(lastTimer);
      signal?.removeEventListener('abort', onAbort);
      if (socket?.readyState === 1) socket.send(`<close xmlns="${FRAMING}"/>`);
      socket?.close();
    };
    const end = ({ outcome, iceServers }: Partial<XmppResult>) => {
      leave();
      // To know whether guests get in is enough, even when the server answers nothing more.
      const result = allowsGuests === undefined ? outcome : 'ok';
      resolve({
        outcome: result ?? 'not-xmpp',
        features,
        ...(allowsGuests !== undefined && { allowsGuests }),
        ...(iceServers && { iceServers }),
      });
    };
    const open = () =>
      socket?.send(`<open xmlns="${FRAMING}" to="${escapeXml(guestDomain)}" version="1.0"/>`);
    const onMessage = (data: unknown) => {
      if (typeof data !== 'string' || (received += data).length > MAX_CHARACTERS)
        return end({ outcome: 'not-xmpp' });
      const elements = parseStanza(data);
      const [root] = elements ?? [];
      if (!elements || !root) return end({ outcome: 'not-xmpp' });
      const { id } = root.attributes;
      const mechanisms = elements.filter(({ name }) => name === 'mechanism');
      if (root.name === 'success') {
        allowsGuests = true;
        open();
      } else if (root.name === 'failure') {
        allowsGuests = false;
        end({ outcome: 'ok' });
      } else if (mechanisms.length > 0) {
        if (mechanisms.some(({ text }) => text.trim() === 'ANONYMOUS'))
          socket?.send('<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="ANONYMOUS"/>');
        else {
          allowsGuests = false; // only by name and password
          end({ outcome: 'ok' });
        }
      } else if (id === 'bind')
        socket?.send(
          `<iq xmlns="jabber:client" type="get" id="disco" to="${escapeXml(domain)}"><query xmlns="http://jabber.org/protocol/disco#info"/></iq>`,
        );
      else if (allowsGuests && elements.some(({ name }) => name === 'bind'))
        socket?.send(
          '<iq xmlns="jabber:client" type="set" id="bind"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>',
        );
      else if (id === 'disco') {
        features = readFeatures(elements);
        lastTimer = setTimeout(() => end({ outcome: 'ok' }), EXTERNAL_SERVICES_MS);
        socket?.send(
          `<iq xmlns="jabber:client" type="get" id="services" to="${escapeXml(domain)}"><services xmlns="${EXTERNAL_SERVICES}"/></iq>`,
        );
      } else if (id === 'services') end({ outcome: 'ok', iceServers: readIceServers(elements) }); // an error lists none
      else if (root.name === 'close' || elements.some(({ name }) => name === 'error'))
        end({ outcome: 'not-xmpp' });
    };
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      socket = new Socket(url, 'xmpp');
    } catch {
      return end({ outcome: 'unreachable' });
    }
    socket.addEventListener('open', () => {
      isOpen = true;
      open();
    });
    socket.addEventListener('message', ({ data }) => onMessage(data));
    const onClose = () => end({ outcome: isOpen ? 'not-xmpp' : 'unreachable' });
    socket.addEventListener('error', onClose);
    socket.addEventListener('close', onClose);
  });
}

function readFeatures(elements: readonly StanzaElement[]): string[] {
  const features = elements.flatMap(({ name, attributes: { category, type, var: feature } }) => {
    if (name === 'identity') return category === 'component' && type ? [type] : [];
    return name === 'feature' && feature ? [feature] : [];
  });
  return [...new Set(features)];
}

function readIceServers(elements: readonly StanzaElement[]): IceServer[] {
  return elements.flatMap(({ name, attributes: { type, host, port } }) =>
    name === 'service' && type && host ? [{ type, host, port }] : [],
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
