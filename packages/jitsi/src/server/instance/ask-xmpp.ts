import { readStanza, type StanzaElement } from './read-stanza.ts';

/** What the XMPP server said through its WebSocket. */
export interface XmppAnswer {
  readonly outcome: 'ok' | 'timed-out' | 'unreachable' | 'not-xmpp';
  /** Whether somebody without a token got in; undefined when it was not seen. */
  readonly letsIn?: boolean;
  /** Types of components and features, as it lists them. */
  readonly features: readonly string[];
  /** STUN and TURN servers that it names; undefined when it was not asked, or did not answer. */
  readonly iceServers?: readonly IceServer[];
}

/** A server that a browser asks for ways through networks. Its credentials are not kept. */
export interface IceServer {
  readonly type: string;
  readonly host: string;
  readonly port: string | undefined;
}

/** Whom it is asked, and how. */
export interface AskXmppOptions {
  /** Where visitors log in. */
  readonly guests: string;
  /** Where it says what it offers, which can be another one. */
  readonly domain: string;
  readonly webSocket: typeof globalThis.WebSocket;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

const FRAMING = 'urn:ietf:params:xml:ns:xmpp-framing';
const MAX_CHARACTERS = 200_000;
const EXTERNAL_SERVICES = 'urn:xmpp:extdisco:2';
/** Of a server that has said everything else, and may not know the question. */
const EXTERNAL_SERVICES_MS = 3_000;

/**
 * Logs in without a token, as any visitor's browser would, and asks what the server offers. It joins no room, says
 * nothing of itself, and leaves.
 */
export function askXmpp(
  url: URL,
  { guests, domain, webSocket: Socket, timeoutMs, signal }: AskXmppOptions,
): Promise<XmppAnswer> {
  return new Promise((resolve, reject) => {
    let socket: WebSocket | undefined;
    let letsIn: boolean | undefined;
    let isOpen = false;
    let heard = '';
    let features: readonly string[] = [];
    let patience: ReturnType<typeof setTimeout> | undefined;
    const timer = setTimeout(() => end({ outcome: isOpen ? 'not-xmpp' : 'timed-out' }), timeoutMs);
    const stopped = () => {
      leave();
      reject(signal?.reason as Error);
    };
    const leave = () => {
      clearTimeout(timer);
      clearTimeout(patience);
      signal?.removeEventListener('abort', stopped);
      if (socket?.readyState === 1) socket.send(`<close xmlns="${FRAMING}"/>`);
      socket?.close();
    };
    const end = ({ outcome, iceServers }: Partial<XmppAnswer>) => {
      leave();
      // Seen once that somebody gets in, or does not, is enough, even when no more is said.
      const seen = letsIn === undefined ? outcome : 'ok';
      resolve({
        outcome: seen ?? 'not-xmpp',
        features,
        ...(letsIn !== undefined && { letsIn }),
        ...(iceServers && { iceServers }),
      });
    };
    const open = () =>
      socket?.send(`<open xmlns="${FRAMING}" to="${escaped(guests)}" version="1.0"/>`);
    const hear = (data: unknown) => {
      if (typeof data !== 'string' || (heard += data).length > MAX_CHARACTERS)
        return end({ outcome: 'not-xmpp' });
      const elements = readStanza(data);
      const [root] = elements ?? [];
      if (!elements || !root) return end({ outcome: 'not-xmpp' });
      const { id } = root.attributes;
      const mechanisms = elements.filter(({ name }) => name === 'mechanism');
      if (root.name === 'success') {
        letsIn = true;
        open();
      } else if (root.name === 'failure') {
        letsIn = false;
        end({ outcome: 'ok' });
      } else if (mechanisms.length > 0) {
        if (mechanisms.some(({ text }) => text.trim() === 'ANONYMOUS'))
          socket?.send('<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="ANONYMOUS"/>');
        else {
          letsIn = false; // names and passwords alone
          end({ outcome: 'ok' });
        }
      } else if (id === 'bind')
        socket?.send(
          `<iq xmlns="jabber:client" type="get" id="disco" to="${escaped(domain)}"><query xmlns="http://jabber.org/protocol/disco#info"/></iq>`,
        );
      else if (letsIn && elements.some(({ name }) => name === 'bind'))
        socket?.send(
          '<iq xmlns="jabber:client" type="set" id="bind"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>',
        );
      else if (id === 'disco') {
        features = featuresIn(elements);
        patience = setTimeout(() => end({ outcome: 'ok' }), EXTERNAL_SERVICES_MS);
        socket?.send(
          `<iq xmlns="jabber:client" type="get" id="services" to="${escaped(domain)}"><services xmlns="${EXTERNAL_SERVICES}"/></iq>`,
        );
      } else if (id === 'services')
        end({ outcome: 'ok', iceServers: iceServersIn(elements) }); // none in an error
      else if (root.name === 'close' || elements.some(({ name }) => name === 'error'))
        end({ outcome: 'not-xmpp' });
    };
    if (signal?.aborted) return stopped();
    signal?.addEventListener('abort', stopped, { once: true });
    try {
      socket = new Socket(url, 'xmpp');
    } catch {
      return end({ outcome: 'unreachable' });
    }
    socket.addEventListener('open', () => {
      isOpen = true;
      open();
    });
    socket.addEventListener('message', ({ data }) => hear(data));
    const gone = () => end({ outcome: isOpen ? 'not-xmpp' : 'unreachable' });
    socket.addEventListener('error', gone);
    socket.addEventListener('close', gone);
  });
}

function featuresIn(elements: readonly StanzaElement[]): string[] {
  const features = elements.flatMap(({ name, attributes: { category, type, var: feature } }) => {
    if (name === 'identity') return category === 'component' && type ? [type] : [];
    return name === 'feature' && feature ? [feature] : [];
  });
  return [...new Set(features)];
}

function iceServersIn(elements: readonly StanzaElement[]): IceServer[] {
  return elements.flatMap(({ name, attributes: { type, host, port } }) =>
    name === 'service' && type && host ? [{ type, host, port }] : [],
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
