import { CliError, defineSubcommand } from '@comunal/command';
import { canLogIn, logIn } from '../log-in.ts';
import { server } from '../options.ts';
import type { CliSession } from '../cli-session.ts';

/** `comunal peertube login`, also for a person who is logged in already, to switch accounts for instance. */
export const login = defineSubcommand({
  name: 'login',
  help: 'peertube:help.subcommand.login',
  options: server,
  async run(_, session: CliSession) {
    const { texts, server, tokensPath } = session;
    const { t } = texts;
    if (!canLogIn(session)) throw new CliError(1, t('peertube:login.noTerminal'));
    const isKept = await logIn(session);
    return {
      lines: [
        t('peertube:login.done', { server }),
        ...(isKept ? [t('peertube:login.kept', { path: tokensPath })] : []),
      ],
    };
  },
});
