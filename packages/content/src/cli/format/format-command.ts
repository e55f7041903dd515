import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  printable,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
  type ParsedArgs,
} from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import { resolve } from 'node:path';
import { interfaceTexts } from '../../report/interface-texts.ts';
import { createNoFolderError } from '../create-no-folder-error.ts';
import { masksClosed } from '../masks-closed.ts';
import { createFormatReport } from './format-report.ts';
import { describeFormatting } from './describe-formatting.ts';
import { formatEntries } from './format-entries.ts';
import { listEntries, type ListedEntries } from './list-entries.ts';

type Session = CommandSession<I18n>;

const options = {
  check: { help: 'problems:format.help.check' },
  'mask-closed': { help: 'problems:check.help.maskClosed' },
  ...json,
} as const;

const formatFiles = defineSubcommand({
  name: '',
  help: 'problems:format.help.text',
  operand: 'PATH',
  operands: 'any',
  options,
  run: (args, session: Session) => format(args, session),
});

/** The command `comunal format [PATH…]`: writes entries in their canonical form. */
export const formatCommand: CommandModule = defineCommand({
  name: 'format',
  texts: interfaceTexts,
  subcommands: [formatFiles],
  examples: ['', 'content/events', '--check'],
  open: (_, session) => session,
});

async function format(
  args: ParsedArgs<typeof options>,
  { context, texts }: Session,
): Promise<CommandOutput> {
  const { cwd, env, locale, signal } = context;
  const isCheck = args.has('check');
  const paths = args.operands.length > 0 ? args.operands : ['content'];
  const listed = paths.map((path) => listOrThrow(path, cwd, texts));
  const outcomes = await formatEntries(listed, { isDryRun: isCheck, signal });
  const maskClosed = masksClosed(args.has('mask-closed'), env);
  const report = await createFormatReport(outcomes, { cwd, texts, locale, maskClosed, signal });
  const { changed, closedChanged, problems } = report;
  const isUnformatted = isCheck && changed.length + closedChanged > 0;
  return {
    lines: describeFormatting(report, isCheck, texts),
    data: report,
    code: isUnformatted || problems.length > 0 ? 1 : 0,
  };
}

function listOrThrow(path: string, cwd: string, texts: I18n): ListedEntries {
  const listed = listEntries(resolve(cwd, path));
  if (!listed) throw createNoFolderError(path, texts);
  if (listed.entries.length > 0 || listed.findings.length > 0) return listed;
  throw new CliError(1, texts.t('problems:format.noEntry', { path: printable(path) }));
}
