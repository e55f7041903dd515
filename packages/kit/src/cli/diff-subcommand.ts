import {
  bytes,
  CliError,
  defineSubcommand,
  json,
  printable,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { resolve } from 'node:path';
import { diffKits } from '../diff/diff-kits.ts';
import { requireFolder } from './require-folder.ts';
import type { Session } from './session.ts';

const options = { ...json } as const;

/** The subcommand `comunal kit diff`. */
export const diff = defineSubcommand({
  name: 'diff',
  help: 'kit:help.subcommand.diff',
  operand: 'OLD NEW',
  operands: 'many',
  options,
  run,
});

async function run(args: ParsedArgs<typeof options>, session: Session): Promise<CommandOutput> {
  const { context, texts } = session;
  const { t } = texts;
  const [before, after, ...others] = args.operands;
  if (before === undefined || after === undefined || others.length > 0)
    throw new CliError(2, t('kit:wrong.two'));
  for (const dir of [before, after]) await requireFolder(dir, session);
  const differences = await diffKits(resolve(context.cwd, before), resolve(context.cwd, after));
  const lines = differences.map(({ code, path, bytes: size }) =>
    t(`kit:diff.${code}`, { path: printable(path), size: bytes(texts, size) }),
  );
  return {
    lines: lines.length > 0 ? lines : [t('kit:diff.same')],
    data: { differences },
    notes: [t('kit:diff.trust')],
  };
}
