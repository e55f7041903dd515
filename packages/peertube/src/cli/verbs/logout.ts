import type { Call } from '@comunal/command';
import { isPeerTubeError } from '../../peertube-error.ts';
import type { Session } from '../session.ts';
import { server } from '../shared-options.ts';
import { verb } from '../verb.ts';

/** What became of a log-in; `onlyHere` when the server could not be told. */
type LoggedOut = 'none' | 'done' | 'everywhere' | 'onlyHere';

/** `comunal peertube logout`. */
export const logout = verb<LoggedOut>({
  help: 'peertube:help.verb.logout',
  options: { everywhere: { help: 'peertube:help.option.everywhere' }, ...server },
  needsLogIn: () => false,
  run,
  print: (outcome, _, { texts: { t }, server }) => ({
    lines: [t(`peertube:logout.${outcome}`, { server })],
    code: outcome === 'onlyHere' ? 1 : 0,
  }),
});

async function run(call: Call, { peertube, context: { signal } }: Session): Promise<LoggedOut> {
  const { auth } = peertube;
  if (!(await auth.isLoggedIn())) return 'none';
  if (call.has('everywhere')) {
    await auth.logOutEverywhere({ signal });
    return 'everywhere';
  }
  try {
    await auth.logOut({ signal });
    return 'done';
  } catch (thrown) {
    if (!isPeerTubeError(thrown)) throw thrown;
    // It had ended at the server before; the file is gone now, too.
    return thrown.status === 401 || thrown.code === 'invalid_grant' ? 'done' : 'onlyHere';
  }
}
