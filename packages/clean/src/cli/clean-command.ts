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
import type { FileFormat } from '../detect-format.ts';
import { cleanFile, UnfitPathError } from './clean-file.ts';
import { cleanTexts, type CleanTexts } from './clean-texts.ts';
import { describeFile } from './describe-file.ts';

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
  /** By its first bytes; missing where it was refused. */
  readonly format?: FileFormat;
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
      lines.push(...describeFile(file, cleaned, isCheck, session.texts.t));
      const { format, removed, kept } = cleaned;
      const status = removed.length === 0 ? 'clean' : isCheck ? 'unclean' : 'cleaned';
      files.push({ file: operand, status, format, removed, kept });
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
