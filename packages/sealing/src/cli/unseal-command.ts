import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  printable,
  type CommandModule,
  type CommandOutput,
  type Line,
  type ParsedArgs,
} from '@comunal/command';
import { basename, join, resolve } from 'node:path';
import { findEntry, PRIVATE_FOLDER } from '../folder/clear-entry.ts';
import { openFolder, type OpenedEntry, type OpenedFolder } from '../folder/find-sealed.ts';
import { SEALED_FOLDER, SEALED_NAME } from '../folder/sealed-folder.ts';
import {
  createPrivateFolder,
  findDifferent,
  isPrivateTracked,
  writePrivateFiles,
} from '../folder/unseal-files.ts';
import { sealingTexts } from './sealing-texts.ts';
import {
  dirOption,
  explainSealing,
  openContentFolder,
  requireIdentities,
  secretOptions,
  toCwd,
  type Session,
} from './session.ts';

const options = {
  all: { help: 'sealing:help.option.unsealAll' },
  list: { help: 'sealing:help.option.list' },
  force: { help: 'sealing:help.option.force' },
  ...dirOption,
  ...json,
} as const;

const unseal = defineSubcommand({
  name: '',
  help: 'sealing:help.subcommand.unseal',
  operand: 'FILE',
  operands: 'any',
  options,
  run: unsealEntries,
});

/** The command `comunal unseal FILE…|--all|--list`. */
export function unsealCommand(): CommandModule {
  return defineCommand({
    name: 'unseal',
    texts: sealingTexts,
    subcommands: [unseal],
    notes: ['sealing:help.keys'],
    secretOptions,
    open: (_, session: Session) => session,
    explain: (thrown, { texts }) => explainSealing(thrown, texts),
  });
}

async function unsealEntries(
  args: ParsedArgs<typeof options>,
  session: Session,
): Promise<CommandOutput> {
  const { t } = session.texts;
  const { cwd, signal } = session.context;
  const isWhole = args.has('all') || args.has('list');
  if (isWhole === args.operands.length > 0) throw new CliError(2, t('sealing:wrong.fileOrAll'));
  const dir = await openContentFolder(args.text('dir'), session);
  const folder = await openFolder(dir, await requireIdentities(session));
  const chosen = isWhole ? folder.opened : chooseEntries(args.operands, dir, folder, session);
  const lines: Line[] = [];
  const entries = chosen.map(({ name, entry }) => ({ file: fileOf(name), entry }));
  if (args.has('list'))
    lines.push(...entries.map(({ file, entry }) => `${printable(file)}  ${entry}`));
  else {
    await createPrivateFolder(dir);
    const files = chosen.flatMap((each) => each.files);
    const paths = ['any-file', ...files.map(({ path }) => path)];
    if (await isPrivateTracked(dir, signal, paths))
      throw new CliError(1, t('sealing:wrong.tracked'));
    const different = args.has('force') ? [] : await findDifferent(dir, files);
    if (different.length > 0)
      throw new CliError(
        1,
        ...different.map((file) => t('sealing:unseal.differs', { file: printable(file) })),
      );
    await writePrivateFiles(dir, files);
    for (const { path } of files)
      lines.push(printable(toCwd(join(dir, PRIVATE_FOLDER, path), cwd)));
  }
  const { length: unread } = folder.failed;
  const notes = [
    ...(chosen.length === 0 && unread === 0 ? [t('sealing:unseal.none')] : []),
    ...(isWhole && unread > 0 ? [t('sealing:unseal.unread', { count: unread })] : []),
    ...(args.has('list') || chosen.length === 0 ? [] : [t('sealing:unseal.written')]),
  ];
  return { lines, notes, data: { entries, unread } };

  function fileOf(name: string): string {
    return toCwd(join(dir, SEALED_FOLDER, name), cwd);
  }
}

/** Finds sealed files by their own path, or by the path of the entry. */
function chooseEntries(
  operands: readonly string[],
  dir: string,
  { opened, failed }: OpenedFolder,
  { context: { cwd }, texts: { t } }: Session,
): readonly OpenedEntry[] {
  const chosen = new Set<OpenedEntry>();
  for (const operand of operands) {
    const name = basename(operand);
    const wanted = findEntry(dir, resolve(cwd, operand))?.entry ?? operand;
    const matches = opened.filter((each) =>
      SEALED_NAME.test(name) ? each.name === name : each.entry === wanted,
    );
    if (matches.length === 0) {
      const failure = failed.find((each) => each.name === name);
      const why = failure
        ? t(`sealing:failure.${failure.code}`)
        : t('sealing:unseal.unknown', { file: printable(operand) });
      throw new CliError(1, why);
    }
    for (const each of matches) chosen.add(each);
  }
  return [...chosen];
}
