// Whether a server takes connections, found out in a few seconds: clients that retry need minutes to find out.
import { connect } from 'node:net';

const TIMEOUT_MS = 5000;

/** Resolves with true as soon as the host of an address has accepted a TCP connection. */
export function isReachable(address, timeoutMs = TIMEOUT_MS) {
  const { protocol, hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (protocol === 'http:' ? 80 : 443),
    });
    const end = (isConnected) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(isConnected);
    };
    const timer = setTimeout(() => end(false), timeoutMs);
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
