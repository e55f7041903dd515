import { ask, CliError } from '@comunal/command';
import { isPeerTubeError, type PeerTubeError } from '../peertube-error.ts';
import { formatServerMessage } from './format-server-message.ts';
import type { CliSession } from './cli-session.ts';

/** Codes of a log-in that is not there, or no longer. */
const loggedOut = new Set<string>(['unauthorized', 'invalid-token', 'invalid-grant']);

/** Does what may need a log-in: asks for one before it, where it is needed, and once more where it has ended meanwhile. */
export async function withLogIn<Result>(
  session: CliSession,
  isNeeded: boolean,
  act: () => Promise<Result>,
): Promise<Result> {
  const { auth } = session.peertube;
  if (isNeeded && !(await auth.isLoggedIn())) {
    await logInAndTell(session);
    return act();
  }
  try {
    return await act();
  } catch (thrown) {
    if (!isPeerTubeError(thrown) || !loggedOut.has(thrown.code)) throw thrown;
    const { server, texts } = session;
    const wasLoggedIn = await auth.isLoggedIn();
    if (!canLogIn(session))
      throw new CliError(
        1,
        texts.t(`peertube:login.${wasLoggedIn ? 'expired' : 'needed'}`, { server }),
      );
    if (wasLoggedIn) session.tell(texts.t('peertube:login.again', { server }));
    await logInAndTell(session);
    return act();
  }
}

/** Whoever asked for something else is told, too, what is kept from now on. */
async function logInAndTell(session: CliSession): Promise<void> {
  const isKept = await logIn(session);
  if (isKept) session.tell(session.texts.t('peertube:login.kept', { path: session.tokensPath }));
}

/** Logs in with what the environment says, and asks for the rest. Whether it is kept; that it is not, it tells itself. */
export async function logIn(session: CliSession): Promise<boolean> {
  const { context, texts, server, peertube } = session;
  const { t } = texts;
  if (!canLogIn(session)) throw new CliError(1, t('peertube:login.needed', { server }));
  const needed = (): CliError => new CliError(1, t('peertube:login.needed', { server }));
  const { PEERTUBE_USERNAME, PEERTUBE_PASSWORD } = context.env;
  const username =
    PEERTUBE_USERNAME || (await ask(context, t('peertube:ask.username', { server })));
  if (!username) throw needed();
  const password =
    PEERTUBE_PASSWORD || (await ask(context, t('peertube:ask.password', { username }), true));
  if (!password) throw needed();
  const attempt = async (otp?: string): Promise<boolean> => {
    try {
      await peertube.auth.logIn({ username, password, otp }, { signal: context.signal });
      return true;
    } catch (thrown) {
      if (!isPeerTubeError(thrown)) throw thrown;
      if (thrown.code === 'missing-two-factor' && otp === undefined)
        return attempt(await askCode(session));
      if (thrown.code !== 'tokens-not-stored') throw refusal(thrown, session) ?? thrown;
      session.tell(t('peertube:login.notKept', { path: session.tokensPath }));
      return false;
    }
  };
  return attempt();
}

/** Whether there is somebody to ask, or all that would be asked stands in the environment. */
export function canLogIn({ context: { env, stdin } }: CliSession): boolean {
  return stdin?.isTTY === true || Boolean(env['PEERTUBE_USERNAME'] && env['PEERTUBE_PASSWORD']);
}

async function askCode({ context, texts: { t }, server }: CliSession): Promise<string> {
  const isThere = context.stdin?.isTTY === true;
  const code = isThere ? await ask(context, t('peertube:ask.otp')) : undefined;
  if (code) return code.replaceAll(/\s/g, '');
  throw new CliError(1, t('peertube:login.otpNeeded', { server }));
}

function refusal(error: PeerTubeError, { texts: { t }, server }: CliSession): CliError | undefined {
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
