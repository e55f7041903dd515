import { isPeerTubeError, type PeerTube } from '@comunal/peertube';
import type { ChosenServer } from '@comunal/peertube/cli';
import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
import type { ComunalConfig } from '../config/comunal-config.ts';
import type { Secrets } from '../config/create-secrets.ts';
import { ServicesError } from './services-error.ts';
import type { TestOverrides } from './test-overrides.ts';

/** What {@link openPeerTube} takes. */
export interface PeerTubeSettings extends Pick<TestOverrides, 'clock' | 'fetch'> {
  readonly server: ChosenServer | undefined;
  readonly config: ComunalConfig;
  readonly secrets: Secrets;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
}

/** The codes of a missing or expired log-in. */
const loggedOutCodes = new Set<string>(['unauthorized', 'invalid-token', 'invalid-grant']);

/**
 * Opens the PeerTube server of the configuration, else of the environment, else the only one with a log-in, and makes sure that
 * somebody is logged in there: with the tokens of `comunal peertube login`, or else with the password at hand.
 * @throws {@link ServicesError} with `no-peertube`, `peertube-log-in` or `peertube-not-accepted`.
 */
export async function openPeerTube(settings: PeerTubeSettings): Promise<PeerTube> {
  const { server, clock, fetch, signal } = settings;
  if (server === undefined) throw new ServicesError('no-peertube');
  const { baseUrl, tokensPath } = server;
  // Tokens that cannot be stored hold as long as the process does.
  const auth = { store: fileTokenStore(tokensPath), onNotStored: () => {} };
  const peertube = createPeerTube({ baseUrl, clock, fetch, auth });
  if ((await peertube.auth.isLoggedIn()) && (await isAccepted(peertube, signal))) return peertube;
  await logIn(peertube, baseUrl, settings);
  return peertube;
}

/** Asks the server whether the tokens still hold: somebody may have revoked them. */
async function isAccepted(peertube: PeerTube, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await peertube.users.me.get({ signal });
    return true;
  } catch (thrown) {
    if (isPeerTubeError(thrown) && loggedOutCodes.has(thrown.code)) return false;
    throw thrown;
  }
}

async function logIn(
  peertube: PeerTube,
  baseUrl: string,
  { config, secrets, env, signal }: PeerTubeSettings,
): Promise<void> {
  const { username = env['PEERTUBE_USERNAME'], password: source } = config.peertube ?? {};
  const password = source ? await secrets.read(source) : env['PEERTUBE_PASSWORD'];
  const values = { server: baseUrl.replace(/\/$/, '') };
  if (!username || !password) throw new ServicesError('peertube-log-in', values);
  secrets.keep(password);
  try {
    await peertube.auth.logIn({ username, password }, { signal });
  } catch (thrown) {
    if (!isPeerTubeError(thrown)) throw thrown;
    if (thrown.code === 'tokens-not-stored') return;
    // A second factor is asked for by `comunal peertube login` alone.
    if (thrown.code === 'missing-two-factor') throw new ServicesError('peertube-log-in', values);
    if (loggedOutCodes.has(thrown.code)) throw new ServicesError('peertube-not-accepted', values);
    throw thrown;
  }
}
