import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { SOCKET_PATH } from './call-page.ts';
import { type PageServer, servePage } from './page-session.ts';

/** Accepts the WebSockets of call pages. Returns a function that closes them. */
export function acceptPages(server: Server, pages: PageServer): () => void {
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, stream, head) => {
    if (request.url !== SOCKET_PATH) stream.destroy();
    else sockets.handleUpgrade(request, stream, head, (socket) => servePage(pages, socket));
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
  };
}
