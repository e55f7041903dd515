import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  printable,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
  type Line,
  type ParsedArgs,
} from '@comunal/command';
import { createLiteI18n } from '@comunal/i18n/lite';
import { sealing } from '@comunal/i18n/lite/sealing';
import { relative, resolve, sep } from 'node:path';
import { isFolder } from '../../read/no-folder.ts';
import { masksClosed } from '../masks-closed.ts';
import { findRefused } from './find-refused.ts';
import { GitFailure, listStaged } from './staged-files.ts';

type Texts = ReturnType<typeof hookTexts>;
type Session = CommandSession<Texts>;

const options = {
  dir: { value: 'DIR', help: 'sealing:help.option.dir' },
  'mask-closed': { help: 'sealing:help.option.maskClosed' },
  ...json,
} as const;

const hook = defineSubcommand({
  name: 'hook',
  help: 'sealing:help.subcommand.hook',
  options,
  run: checkStaged,
});

/** The command `comunal seal hook`: what git calls before a commit. */
export const hookCommand: CommandModule = defineCommand({
  name: 'seal',
  texts: hookTexts,
  subcommands: [hook],
  notes: ['sealing:help.hook'],
  open: (_, session: Session) => session,
  explain: (thrown, { texts }) =>
    thrown instanceof GitFailure ? texts.t('sealing:hook.gitFailed') : undefined,
});

function hookTexts(locale: string) {
  return createLiteI18n(locale, sealing);
}

async function checkStaged(
  args: ParsedArgs<typeof options>,
  { context, texts: { t } }: Session,
): Promise<CommandOutput> {
  const { cwd, env, signal } = context;
  const dir = resolve(cwd, args.text('dir') ?? 'content');
  const folder = relative(cwd, dir).split(sep).join('/') || '.';
  if (!isFolder(dir))
    throw new CliError(1, t('sealing:wrong.noFolder', { dir: printable(folder) }));
  const staged = await listStaged(dir, signal);
  if (!staged) throw new CliError(1, t('sealing:hook.noGit'));
  const refused = await findRefused(staged);
  if (refused.length === 0) return { lines: [], data: { refused } };
  const isMasked = masksClosed(args.has('mask-closed'), env);
  const lines = refused.map(({ path, reason }): Line => {
    const named = reason === 'key' ? path : `${folder}/${path}`;
    const file = isMasked ? t('sealing:hook.someFile') : printable(named);
    return { text: `${file}: ${t(`sealing:hook.reason.${reason}`)}`, style: 'error' };
  });
  return {
    notes: [
      ...new Map(lines.map((each) => [JSON.stringify(each), each])).values(),
      t('sealing:hook.refused'),
    ],
    data: {
      refused: refused.map(({ path, reason }) => (isMasked ? { reason } : { path, reason })),
    },
    code: 1,
  };
}
