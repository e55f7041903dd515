import { getSystemErrorCode } from '@comunal/http/node';
import { connect } from 'node:net';

/** Whether a port answers: `open`; its host has no address: `unresolved`; or it does not answer: `closed`. */
export type PortState = 'open' | 'unresolved' | 'closed';

/**
 * Looks whether a port of a host answers.
 *
 * @param host - A name or an address.
 * @param port - The number of the port.
 * @param signal - Ends the look, which then rejects with its reason.
 */
export type ProbePort = (host: string, port: number, signal: AbortSignal) => Promise<PortState>;

const timeoutMs = 5_000;

/** Opens a connection of TCP, sends nothing, and closes it. */
export const probePort: ProbePort = (host, port, signal) =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: timeoutMs, signal });
    const finish = (state: PortState): void => {
      socket.destroy();
      resolve(state);
    };
    socket.once('connect', () => finish('open'));
    socket.once('timeout', () => finish('closed'));
    socket.once('error', (thrown) => {
      if (signal.aborted) return reject(thrown);
      const code = getSystemErrorCode(thrown);
      return finish(code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'unresolved' : 'closed');
    });
  });
