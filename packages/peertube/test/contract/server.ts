import { startPeerTubeSimulator } from '@comunal/testing';
import type { PeerTubeCredentials } from '../../src/index.ts';

/** The server that the contract is held against. */
export interface ContractServer extends PeerTubeCredentials {
  readonly url: string;
  readonly isReal: boolean;
  stop(): Promise<void>;
}

/** The server of `PEERTUBE_URL` when that is set, with its log-in; else a simulator. */
export async function contractServer(): Promise<ContractServer> {
  const {
    PEERTUBE_URL: url,
    PEERTUBE_USERNAME: username,
    PEERTUBE_PASSWORD: password,
  } = process.env;
  if (url) {
    if (!username || !password)
      throw new Error('PEERTUBE_URL needs PEERTUBE_USERNAME and PEERTUBE_PASSWORD beside it.');
    return { url, username, password, isReal: true, stop: () => Promise.resolve() };
  }
  const simulator = await startPeerTubeSimulator({ transcoding: 'instant', settings: 'stock' });
  const [user] = simulator.users;
  if (!user) throw new Error('The simulator has nobody.');
  const { username: name, password: word } = user;
  return {
    url: simulator.url,
    username: name,
    password: word,
    isReal: false,
    stop: () => simulator.stop(),
  };
}

/** fetch, but one that waits where the server says that there were too many requests: nothing was done then. */
export const patientFetch: typeof globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  for (;;) {
    // A body is sent once; what is refused goes again.
    const answer = await fetch(request.clone());
    if (answer.status !== 429) return answer;
    await answer.body?.cancel();
    const seconds = Number(answer.headers.get('retry-after')) || 5;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
};
