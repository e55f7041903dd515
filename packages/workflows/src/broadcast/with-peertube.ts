import type { PeerTube } from '@comunal/peertube';
import { loggedOutCodes, toHost } from '../server-answer.ts';
import { StepError } from '../engine/step-error.ts';
import type { BroadcastServer } from './broadcast-services.ts';

/**
 * Does work with the PeerTube server, as who is logged in there.
 * @throws `StepError` with `log-in-again` once the server no longer takes the log-in; all others as they are.
 */
export async function withPeerTube<Result>(
  { connect, baseUrl }: BroadcastServer,
  work: (peertube: PeerTube) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(await connect());
  } catch (thrown) {
    if (isLoggedOut(thrown))
      throw new StepError('log-in-again', { values: { server: toHost(baseUrl) } });
    throw thrown;
  }
}

/** Whether a server no longer takes a log-in. */
export function isLoggedOut(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' && loggedOutCodes.has(code);
}
