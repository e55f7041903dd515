// A program that serves answers which are too large, on loopback, and prints its port: a test waits while it runs PHP.
import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

const OK = 'HTTP/1.1 200 OK\r\nConnection: close\r\n';

const ANSWERS: Readonly<Record<string, (socket: Socket) => void>> = {
  '/bomb': (socket) => {
    const body = gzipSync(Buffer.alloc(200_000_000, ' '), { level: 9 });
    socket.write(`${OK}Content-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`);
    socket.end(body);
  },
  '/endless': (socket) => {
    socket.write(`${OK}\r\n`);
    repeat(socket, Buffer.alloc(65_536, ' '));
  },
  '/head': (socket) => {
    socket.write(OK);
    repeat(socket, Buffer.from(`A: ${'a'.repeat(60_000)}\r\n`));
  },
  // It announces more than is accepted, and sends little of it.
  '/announced': (socket) => {
    socket.write(`${OK}Content-Length: 5000000\r\n\r\n{`);
  },
};

/** Writes the same for as long as somebody reads. */
function repeat(socket: Socket, part: Buffer): void {
  const write = (): void => {
    while (!socket.destroyed && socket.write(part));
  };
  socket.on('drain', write);
  write();
}

const server = createServer((socket) => {
  socket.on('error', () => socket.destroy()); // Whoever refuses an answer closes the connection.
  socket.once('data', (request) => {
    const [, path = ''] = request.toString().split(' ');
    ANSWERS[path]?.(socket);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.stdout.write(String(address.port));
});
