import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** The server's end of a WebSocket that carries JSON both ways. */
export interface JsonSocket {
  send(message: object): void;
  close(): void;
}

/** What a socket calls: each message, in order, and once that it is over. */
export interface JsonSocketListener {
  message(message: unknown): void;
  closed(): void;
}

/**
 * Takes an upgrade. Just enough of RFC 6455 for the simulator's own page: text in whole frames, and close. Frames of an
 * event stream would do as well, but a browser opens no more than six of them to one server.
 */
export function acceptSocket(
  request: IncomingMessage,
  stream: Duplex,
  listener: JsonSocketListener,
): JsonSocket {
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1')
    .update(key + MAGIC)
    .digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let rest: Buffer = Buffer.alloc(0);
  let isOpen = true;
  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    stream.destroy();
    listener.closed();
  };
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let frame = readFrame(rest); frame; frame = readFrame(rest)) {
      rest = rest.subarray(frame.bytes);
      if (frame.opcode === 8) end();
      else if (frame.opcode === 1) listener.message(JSON.parse(frame.payload.toString()));
    }
  });
  stream.on('error', end);
  stream.on('close', end);
  return {
    send(message) {
      if (isOpen) stream.write(textFrame(JSON.stringify(message)));
    },
    close: end,
  };
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  /** Of the whole frame. */
  readonly bytes: number;
}

/** Undefined while the frame is not all there. */
function readFrame(buffer: Buffer): Frame | undefined {
  if (buffer.length < 6) return undefined;
  const short = buffer.readUInt8(1) & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + lengthBytes + 4;
  if (buffer.length < start) return undefined;
  const length =
    lengthBytes === 2
      ? buffer.readUInt16BE(2)
      : lengthBytes === 8
        ? Number(buffer.readBigUInt64BE(2))
        : short;
  if (buffer.length < start + length) return undefined;
  const mask = buffer.subarray(start - 4, start);
  const payload = Buffer.from(buffer.subarray(start, start + length));
  for (const [at, byte] of payload.entries()) payload[at] = byte ^ (mask[at % 4] ?? 0);
  return { opcode: buffer.readUInt8(0) & 0x0f, payload, bytes: start + length };
}

function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([0x81, length]), payload]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = 0x81;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}
