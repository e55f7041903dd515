import { ask, CliError } from '@comunal/command';
import { isPeerTubeError, type PeerTubeError } from '../peertube-error.ts';
import { formatServerMessage } from './format-server-message.ts';
import type { CliSession } from './cli-session.ts';

/** The codes of a missing or expired log-in. */
const loggedOutCodes = new Set<string>(['unauthorized', 'invalid-token', 'invalid-grant']);

/** Runs an action that may need a log-in: asks for one before it, and once more when the log-in has expired meanwhile. */
export async function withLogIn<Result>(
  session: CliSession,
  isNeeded: boolean,
  action: () => Promise<Result>,
): Promise<Result> {
  const { auth } = session.peertube;
  if (isNeeded && !(await auth.isLoggedIn())) {
    await logInAndReport(session);
    return action();
  }
  try {
    return await action();
  } catch (thrown) {
    if (!isPeerTubeError(thrown) || !loggedOutCodes.has(thrown.code)) throw thrown;
    const { server, texts } = session;
    const wasLoggedIn = await auth.isLoggedIn();
    if (!canLogIn(session))
      throw new CliError(
        1,
        texts.t(`peertube:login.${wasLoggedIn ? 'expired' : 'needed'}`, { server }),
      );
    if (wasLoggedIn) session.tell(texts.t('peertube:login.again', { server }));
    await logInAndReport(session);
    return action();
  }
}

/** Logs in on the way to another action, and prints where the tokens are stored. */
async function logInAndReport(session: CliSession): Promise<void> {
  const isKept = await logIn(session);
  if (isKept) session.tell(session.texts.t('peertube:login.kept', { path: session.tokensPath }));
}

/**
 * Logs in with the credentials of the environment, and asks for the rest.
 * @returns Whether the tokens were stored. If not, it prints so itself.
 */
export async function logIn(session: CliSession): Promise<boolean> {
  const { context, texts, server, peertube } = session;
  const { t } = texts;
  if (!canLogIn(session)) throw new CliError(1, t('peertube:login.needed', { server }));
  const createNeededError = (): CliError => new CliError(1, t('peertube:login.needed', { server }));
  const { PEERTUBE_USERNAME, PEERTUBE_PASSWORD } = context.env;
  const username =
    PEERTUBE_USERNAME || (await ask(context, t('peertube:ask.username', { server })));
  if (!username) throw createNeededError();
  const password =
    PEERTUBE_PASSWORD || (await ask(context, t('peertube:ask.password', { username }), true));
  if (!password) throw createNeededError();
  const attempt = async (otp?: string): Promise<boolean> => {
    try {
      await peertube.auth.logIn({ username, password, otp }, { signal: context.signal });
      return true;
    } catch (thrown) {
      if (!isPeerTubeError(thrown)) throw thrown;
      if (thrown.code === 'missing-two-factor' && otp === undefined)
        return attempt(await askCode(session));
      if (thrown.code !== 'tokens-not-stored') throw toCliError(thrown, session) ?? thrown;
      session.tell(t('peertube:login.notKept', { path: session.tokensPath }));
      return false;
    }
  };
  return attempt();
}

/** Tells whether there is a terminal to ask on, or the environment has the credentials. */
export function canLogIn({ context: { env, stdin } }: CliSession): boolean {
  return stdin?.isTTY === true || Boolean(env['PEERTUBE_USERNAME'] && env['PEERTUBE_PASSWORD']);
}

async function askCode({ context, texts: { t }, server }: CliSession): Promise<string> {
  const hasTerminal = context.stdin?.isTTY === true;
  const code = hasTerminal ? await ask(context, t('peertube:ask.otp')) : undefined;
  if (code) return code.replaceAll(/\s/g, '');
  throw new CliError(1, t('peertube:login.otpNeeded', { server }));
}

function toCliError(
  error: PeerTubeError,
  { texts: { t }, server }: CliSession,
): CliError | undefined {
  switch (error.code) {
    case 'too-long-password':
      return new CliError(1, t('peertube:login.tooLong', { server }));
    case 'bad-request':
      return new CliError(
        1,
        t('peertube:login.refused', { server, why: formatServerMessage(error) }),
      );
    case 'invalid-grant':
      return new CliError(1, t('peertube:login.wrong', { server }));
    case 'missing-two-factor':
    case 'invalid-two-factor':
      return new CliError(1, t('peertube:login.otpWrong', { server }));
    case 'account-waiting-for-approval':
      return new CliError(1, t('peertube:login.waiting', { server }));
    case 'account-approval-rejected':
      return new CliError(1, t('peertube:login.rejected', { server }));
    default:
      return undefined;
  }
}
