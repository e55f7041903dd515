import { defineSubcommand, type ParsedArgs } from '@comunal/command';
import { isPeerTubeError } from '../../peertube-error.ts';
import { server } from '../options.ts';
import type { CliSession } from '../cli-session.ts';

/** The outcome of a log-out; `onlyHere` when the server could not be reached. */
type LoggedOut = 'none' | 'done' | 'everywhere' | 'onlyHere';

const options = { everywhere: { help: 'peertube:help.option.everywhere' }, ...server } as const;

/** `comunal peertube logout`. */
export const logout = defineSubcommand({
  name: 'logout',
  help: 'peertube:help.subcommand.logout',
  options,
  async run(args, session: CliSession) {
    const outcome = await run(args, session);
    return {
      lines: [session.texts.t(`peertube:logout.${outcome}`, { server: session.server })],
      code: outcome === 'onlyHere' ? 1 : 0,
    };
  },
});

async function run(
  args: ParsedArgs<typeof options>,
  { peertube, context: { signal } }: CliSession,
): Promise<LoggedOut> {
  const { auth } = peertube;
  if (!(await auth.isLoggedIn())) return 'none';
  if (args.has('everywhere')) {
    await auth.logOutEverywhere({ signal });
    return 'everywhere';
  }
  try {
    await auth.logOut({ signal });
    return 'done';
  } catch (thrown) {
    if (!isPeerTubeError(thrown)) throw thrown;
    // The log-in had ended at the server before; the file is deleted now.
    return thrown.status === 401 || thrown.code === 'invalid-grant' ? 'done' : 'onlyHere';
  }
}
