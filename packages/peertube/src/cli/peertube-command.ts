import { type CommandModule, defineCommand } from '@comunal/command';
import type { Clock } from '@comunal/http';
import { createLiteI18n } from '@comunal/i18n/lite';
import { peertube } from '@comunal/i18n/lite/peertube';
import { explainError } from './explain-error.ts';
import { openCliSession } from './cli-session.ts';
import { captions } from './subcommands/captions.ts';
import { list } from './subcommands/list.ts';
import { liveCreate } from './subcommands/live-create.ts';
import { liveShow } from './subcommands/live-show.ts';
import { login } from './subcommands/login.ts';
import { logout } from './subcommands/logout.ts';
import { upload } from './subcommands/upload.ts';
import { whoami } from './subcommands/whoami.ts';

/**
 * Creates the command `comunal peertube`.
 * @param clock - The time and the randomness of uploads, for tests.
 */
export function peertubeCommand(clock?: Clock): CommandModule {
  return defineCommand({
    name: 'peertube',
    texts: (locale) => createLiteI18n(locale, peertube),
    subcommands: [upload, list, captions, liveCreate, liveShow, whoami, login, logout],
    notes: ['peertube:help.server', 'peertube:help.password'],
    secretOptions: {
      names: /^--?(password|pass|pw|contraseña|senha)$/i,
      message: 'peertube:wrong.passwordOption',
    },
    open: (args, session) => openCliSession(args, session, clock),
    explain: (thrown, { session, args }) =>
      session && explainError(thrown, session, args?.operand || args?.text('channel')),
  });
}
