import { Told } from '@comunal/command';
import { canLogIn, logIn } from '../log-in.ts';
import { server } from '../shared-options.ts';
import { verb } from '../verb.ts';

/** `comunal peertube login`: also for who is logged in already, as somebody else for instance. */
export const login = verb<boolean>({
  help: 'peertube:help.verb.login',
  options: server,
  needsLogIn: () => false,
  async run(_, session) {
    if (!canLogIn(session)) throw new Told(1, session.texts.t('peertube:login.noTerminal'));
    return logIn(session);
  },
  print: (isKept, _, { texts: { t }, server, tokensPath }) => ({
    lines: [
      t('peertube:login.done', { server }),
      ...(isKept ? [t('peertube:login.kept', { path: tokensPath })] : []),
    ],
  }),
});
