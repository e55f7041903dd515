import {
  defineCommand,
  defineSubcommand,
  explainFile,
  json,
  printable,
  type CommandModule,
  type CommandOutput,
  type CommandSession,
  type Line,
  type ParsedArgs,
} from '@comunal/command';
import { resolve } from 'node:path';
import { isCleanError } from '../clean-error.ts';
import type { CleanedPicture } from '../pictures/clean-picture.ts';
import { cleanFile, UnfitPathError } from './clean-file.ts';
import { cleanTexts, type CleanTexts } from './clean-texts.ts';

type Session = CommandSession<CleanTexts>;

const options = { check: { help: 'clean:help.option.check' }, ...json } as const;

const clean = defineSubcommand({
  name: '',
  help: 'clean:help.subcommand.clean',
  operand: 'FILE',
  operands: 'many',
  options,
  run: cleanFiles,
});

/** The command `comunal clean FILE… [--check]`. */
export function cleanCommand(): CommandModule {
  return defineCommand({
    name: 'clean',
    texts: cleanTexts,
    subcommands: [clean],
    notes: ['clean:help.kept', 'clean:help.limits'],
    open: (_, session: Session) => session,
  });
}

/** What `--json` says of a file. */
interface FileReport {
  readonly file: string;
  readonly status: 'clean' | 'cleaned' | 'unclean' | 'refused';
  readonly reason?: string;
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

async function cleanFiles(
  args: ParsedArgs<typeof options>,
  session: Session,
): Promise<CommandOutput> {
  const { cwd, signal } = session.context;
  const isCheck = args.has('check');
  const lines: Line[] = [];
  const notes: Line[] = [];
  const files: FileReport[] = [];
  for (const operand of args.operands) {
    const file = printable(operand);
    try {
      const cleaned = await cleanFile(resolve(cwd, operand), { isCheck, signal });
      lines.push(...describe(file, cleaned, isCheck, session));
      const { removed, kept } = cleaned;
      const status = removed.length === 0 ? 'clean' : isCheck ? 'unclean' : 'cleaned';
      files.push({ file: operand, status, removed, kept });
    } catch (thrown) {
      signal.throwIfAborted();
      const refusal = explain(thrown, file, session);
      if (!refusal) throw thrown;
      notes.push(refusal.message);
      const { reason } = refusal;
      files.push({ file: operand, status: 'refused', reason, removed: [], kept: [] });
    }
  }
  const fails = files.some(({ status }) => status === 'refused' || status === 'unclean');
  return { lines, notes, data: { files }, code: fails ? 1 : 0 };
}

function describe(
  file: string,
  { removed, kept }: CleanedPicture,
  isCheck: boolean,
  { texts: { t } }: Session,
): readonly Line[] {
  const stays = [
    ...(kept.some((name) => name.startsWith('ICC')) ? [t('clean:kept.profile')] : []),
    ...(kept.includes('IFD0:Orientation') ? [t('clean:kept.orientation')] : []),
    t('clean:kept.structure'),
  ].join(', ');
  if (removed.length === 0) return [t('clean:nothing', { file, stays })];
  const groups = [...new Set(removed.map((name) => name.split(':', 1)[0] ?? ''))];
  return [
    t(isCheck ? 'clean:found' : 'clean:removed', { file }),
    ...groups.map((group) => `  ${printable(describeGroup(group, removed))}`),
    `  ${t('clean:stays', { stays })}`,
  ];
}

/** `GPS: GPSLatitude, GPSLongitude`; a name without a group stands alone. */
function describeGroup(group: string, names: readonly string[]): string {
  const tags = names
    .filter((name) => name.startsWith(`${group}:`))
    .map((name) => name.slice(group.length + 1));
  return tags.length > 0 ? `${group}: ${tags.join(', ')}` : group;
}

function explain(
  thrown: unknown,
  file: string,
  { context, texts: { t } }: Session,
): { readonly reason: string; readonly message: string } | undefined {
  if (isCleanError(thrown)) {
    const tags = thrown.tags.map(printable).join(', ');
    return { reason: thrown.code, message: t(`clean:failure.${thrown.code}`, { file, tags }) };
  }
  if (thrown instanceof UnfitPathError)
    return { reason: thrown.reason, message: t(`clean:path.${thrown.reason}`, { file }) };
  const message = explainFile(thrown, context);
  return message === undefined ? undefined : { reason: 'system', message };
}
