import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** How the instance answers: some paths with their own answer, the rest with the page of the app. */
export interface FakeInstanceOptions {
  readonly config?: string;
  readonly answers?: Readonly<
    Record<string, (request: IncomingMessage, response: ServerResponse) => void>
  >;
  /** For every other path. @defaultValue the page of the app */
  readonly otherwise?: (request: IncomingMessage, response: ServerResponse) => void;
  /** Answers a stanza over the WebSocket; without it there is no WebSocket. */
  readonly xmpp?: (stanza: string) => string | undefined;
  readonly dateShiftSeconds?: number;
}

const page = '<!doctype html><title>Jitsi Meet</title>';

/** Starts a call server on this machine that answers as the options say. */
export async function fakeInstance({
  config,
  answers = {},
  otherwise,
  xmpp,
  dateShiftSeconds = 0,
}: FakeInstanceOptions) {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    requests.push(request.url ?? '');
    response.setHeader('date', new Date(Date.now() + dateShiftSeconds * 1_000).toUTCString());
    const own = answers[path];
    if (own) return own(request, response);
    if (path === '/config.js' && config !== undefined) return script(response, config);
    if (path === '/external_api.js') return script(response, 'window.JitsiMeetExternalAPI = 1;');
    if (path === '/http-bind') return void response.end('It works!');
    if (otherwise) return otherwise(request, response);
    response.setHeader('content-type', 'text/html');
    response.end(page);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket: Socket) => {
    requests.push(`${request.url} ${request.headers['sec-websocket-protocol']}`);
    socket.on('error', () => {}); // the close event follows
    if (xmpp) speak(request, socket, xmpp);
    else socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function script(response: ServerResponse, text: string): void {
  response.setHeader('content-type', 'application/javascript');
  response.end(text);
}

/** Speaks the text frames of a WebSocket, as far as short stanzas need them. */
function speak(
  request: IncomingMessage,
  socket: Socket,
  answer: (stanza: string) => string | undefined,
) {
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\nsec-websocket-protocol: xmpp\r\n\r\n`,
  );
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const short = (rest[1] ?? 0) & 0x7f;
      const start = short === 126 ? 8 : 6;
      if (rest.length < start) return;
      const length = short === 126 ? rest.readUInt16BE(2) : short;
      if (rest.length < start + length) return;
      const mask = rest.subarray(start - 4, start);
      const text = rest
        .subarray(start, start + length)
        .map((byte, index) => byte ^ (mask[index % 4] ?? 0));
      const isText = ((rest[0] ?? 0) & 0x0f) === 1;
      rest = rest.subarray(start + length);
      if (!isText) return void socket.end(Buffer.from([0x88, 0]));
      const reply = answer(Buffer.from(text).toString('utf8'));
      if (reply !== undefined) socket.write(frame(reply));
    }
  });
}

function frame(text: string): Buffer {
  const body = Buffer.from(text, 'utf8');
  const head =
    body.length < 126 ? [0x81, body.length] : [0x81, 126, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from(head), body]);
}

/** How the XMPP side of a stock server is set up. */
export interface StockXmppOptions {
  /** Whether nobody gets in without a token. */
  readonly token?: boolean;
  readonly features?: readonly string[];
  /** Its list of STUN and TURN servers; without it the query is unknown. */
  readonly services?: string;
}

/** The XMPP side of a stock server. */
export function stockXmpp({
  token = false,
  features = ['lobbyrooms', 'av_moderation'],
  services,
}: StockXmppOptions = {}) {
  let isIn = false;
  return (stanza: string): string | undefined => {
    if (stanza.startsWith('<open') && !isIn)
      return "<stream:features xmlns:stream='http://etherx.jabber.org/streams'><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>ANONYMOUS</mechanism></mechanisms></stream:features>";
    if (stanza.startsWith('<open'))
      return "<stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>";
    if (stanza.startsWith('<auth')) {
      isIn = !token;
      return token
        ? "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-allowed/></failure>"
        : "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>";
    }
    if (stanza.includes('id="bind"'))
      return "<iq id='bind' type='result'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>a@b/c</jid></bind></iq>";
    if (stanza.includes('id="disco"')) {
      const list = features.map(
        (type) => `<identity category='component' type='${type}' name='x'/>`,
      );
      return `<iq id='disco' type='result'><query>${list.join('')}<feature var='urn:xmpp:ping'/></query></iq>`;
    }
    if (stanza.includes('id="services"'))
      return services === undefined
        ? "<iq id='services' type='error'><error type='cancel'><service-unavailable/></error></iq>"
        : `<iq id='services' type='result'><services xmlns='urn:xmpp:extdisco:2'>${services}</services></iq>`;
    return undefined;
  };
}
