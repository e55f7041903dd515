import {
  ask,
  CliError,
  defineSubcommand,
  oneOf,
  printable,
  writeLines,
  type CommandOutput,
  type Line,
  type ParsedArgs,
} from '@comunal/command';
import { describeProblem } from '../file/describe-problem.ts';
import { openProject } from '../project/open-project.ts';
import { readLanguage } from '../project/read-language.ts';
import { writePlanned } from '../write/write-planned.ts';
import { describeImport } from './describe-import.ts';
import { explainChangedFile } from './explain-changed-file.ts';
import { common } from './options.ts';
import { mergeExchangeFile } from './merge-exchange-file.ts';
import { planImport } from './plan-import.ts';
import { readCredit } from './read-options.ts';
import type { Session } from './session.ts';

const options = {
  to: { value: 'LANG', help: 'translate:help.option.toOfFile' },
  state: { value: 'draft|reviewed', help: 'translate:help.option.state' },
  credit: { value: 'NAME', help: 'translate:help.option.credit' },
  'dry-run': { help: 'translate:help.option.dryRun' },
  yes: { help: 'translate:help.option.yes' },
  ...common,
} as const;

type Args = ParsedArgs<typeof options>;

/** `comunal translate import FILE`: brings translations into the project. */
export const importSubcommand = defineSubcommand({
  name: 'import',
  help: 'translate:help.subcommand.import',
  operand: 'FILE',
  options,
  run: importFile,
});

async function importFile(args: Args, session: Session): Promise<CommandOutput> {
  const { context, texts } = session;
  const { t } = texts;
  const file = args.operand;
  const state = oneOf(args, 'state', ['draft', 'reviewed'] as const, context.locale);
  const credit = readCredit(args.text('credit'), session);
  const project = await openProject(args.text('dir'), context, texts);
  const to = args.text('to');
  const asked = to === undefined ? undefined : readLanguage(to, project, texts);
  const {
    language,
    merged,
    parsed,
    notes: creditNotes,
  } = await mergeExchangeFile({ file, asked, credit }, project, session);
  const plan = await planImport(project, { language, merged, state, credit });
  const described = describeImport({ file, language, project, merged, plan }, session);
  const notes: Line[] = [
    ...parsed.problems.map((problem) => describeProblem(printable(file), problem, t)),
    ...creditNotes,
    ...described.notes,
  ];
  const isDryRun = args.has('dry-run');
  const isWritten = !isDryRun && plan.files.length > 0;
  if (isWritten) {
    await confirm(args, [...described.changes, ...described.lines], session);
    await explainChangedFile(() => writePlanned(plan.files), session);
  }
  return {
    lines: [
      ...(isDryRun ? described.changes : []),
      ...described.lines,
      ...(isDryRun ? [t('translate:import.dryRun')] : []),
      ...(plan.files.length === 0 ? [t('translate:import.nothing')] : []),
    ],
    data: { isDryRun, ...described.data },
    notes,
    code:
      merged.conflicts.length > 0 || plan.heldBack.some(({ reason }) => reason !== 'incomplete')
        ? 1
        : 0,
  };
}

/** Shows what changes and asks, unless `--yes` is set. */
async function confirm(
  args: Args,
  lines: readonly Line[],
  { context, texts: { t } }: Session,
): Promise<void> {
  if (args.has('yes')) return;
  if (context.stdin?.isTTY !== true) throw new CliError(1, t('translate:import.needsYes'));
  writeLines(context.stderr, lines);
  const answer = await ask(context, t('translate:import.confirm'));
  if (answer === undefined || fold(answer) !== fold(t('translate:import.answer')))
    throw new CliError(1, t('translate:import.notConfirmed'));
}

/** Without its accent «sí» is still a yes: not every keyboard has one at hand. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
