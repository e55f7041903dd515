import { startPeerTubeSimulator, type PeerTubeSimulatorOptions } from '@comunal/testing';
import { createPeerTube } from '../../src/node/create-peertube.ts';
import type { PeerTubeOptions } from '../../src/connection.ts';
import { fastClock } from '@comunal/test-kit/fast-clock';

/** A simulator, and a client that is logged in to it and does not wait. */
export async function signedIn(
  simulation: PeerTubeSimulatorOptions = {},
  options: Partial<PeerTubeOptions> = {},
) {
  const simulator = await startPeerTubeSimulator(simulation);
  const [user] = simulator.users;
  if (!user) throw new Error('The simulator has nobody.');
  const peertube = createPeerTube({
    baseUrl: simulator.url,
    clock: fastClock(),
    retry: { delay: () => 0 },
    ...(simulation.port === false && { fetch: simulator.fetch }),
    ...options,
  });
  const { username, password, channelId } = user;
  await peertube.auth.logIn({ username, password });
  return {
    simulator,
    peertube,
    user,
    channelId,
    [Symbol.asyncDispose]: () => simulator.stop(),
  };
}
