import { createPrivateFolder } from '@comunal/http/node';
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
import { digestFiles } from '../entries/digest-files.ts';
import type { SealedFile } from '../entries/sealed-file.ts';
import { BASES_FILE, updateBases } from '../folder/base-versions.ts';
import {
  deleteClearFiles,
  findEntry,
  PRIVATE_FOLDER,
  readClearEntry,
} from '../folder/clear-entry.ts';
import { findSeveral } from '../folder/find-conflict.ts';
import { openFolder, type OpenedEntry, type OpenedFolder } from '../folder/find-sealed.ts';
import { SEALED_FOLDER, SEALED_NAME } from '../folder/sealed-folder.ts';
import { findDifferent, isPrivateTracked, writePrivateFiles } from '../folder/unseal-files.ts';
import { sealingTexts } from './sealing-texts.ts';
import {
  dirOption,
  explainFailed,
  explainSealing,
  requireIdentities,
  secretOptions,
  toCwd,
  withContentFolder,
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
  run: (args, session: Session) => {
    const isWhole = args.has('all') || args.has('list');
    if (isWhole === args.operands.length > 0)
      throw new CliError(2, session.texts.t('sealing:wrong.fileOrAll'));
    return withContentFolder(args.text('dir'), session, (dir) => unsealEntries(args, dir, session));
  },
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
  dir: string,
  session: Session,
): Promise<CommandOutput> {
  const { t } = session.texts;
  const { cwd } = session.context;
  const isWhole = args.has('all') || args.has('list');
  const folder = await openFolder(dir, await requireIdentities(session));
  const chosen = isWhole ? folder.opened : chooseEntries(args.operands, dir, folder, session);
  const several = findSeveral(chosen).map(([entry, names]) =>
    t('sealing:wrong.several', { entry, file: names.map(fileOf).join(', ') }),
  );
  const lines: Line[] = [];
  const entries = chosen.map(({ name, entry }) => ({ file: fileOf(name), entry }));
  if (args.has('list'))
    lines.push(...entries.map(({ file, entry }) => `${printable(file)}  ${entry}`));
  else {
    if (several.length > 0) throw new CliError(1, ...several);
    const paths = await writeEntries(dir, chosen, args.has('force'), session);
    lines.push(...paths.map((path) => printable(toCwd(join(dir, PRIVATE_FOLDER, path), cwd))));
  }
  const { length: unread } = folder.failed;
  const broken = explainFailed(dir, folder.failed, session);
  const notes = [
    ...(chosen.length === 0 && unread === 0 ? [t('sealing:unseal.none')] : []),
    ...several,
    ...(isWhole && unread > 0 ? [t('sealing:unseal.unread', { count: unread })] : []),
    ...(isWhole ? broken : []),
    ...(args.has('list') || chosen.length === 0 ? [] : [t('sealing:unseal.written')]),
  ];
  const code = isWhole && broken.length > 0 ? 1 : 0;
  return { lines, notes, data: { entries, unread }, code };

  function fileOf(name: string): string {
    return toCwd(join(dir, SEALED_FOLDER, name), cwd);
  }
}

/** Writes entries into the private folder, all or none of them unless the disk fails. Returns the paths of the files in it. */
async function writeEntries(
  dir: string,
  chosen: readonly OpenedEntry[],
  isForced: boolean,
  { texts: { t }, context: { signal } }: Session,
): Promise<readonly string[]> {
  await createPrivateFolder(join(dir, PRIVATE_FOLDER));
  const files = chosen.flatMap((each) => each.files);
  const paths = files.map(({ path }) => path);
  if (await isPrivateTracked(dir, signal, ['any-file', BASES_FILE, ...paths]))
    throw new CliError(1, t('sealing:wrong.tracked'));
  const different = isForced ? [] : await findDifferent(dir, files);
  const extra = await findExtra(dir, chosen);
  if (different.length > 0 || (!isForced && extra.length > 0))
    throw new CliError(
      1,
      ...different.map((file) => t('sealing:unseal.differs', { file: printable(file) })),
      ...extra.map(({ path }) =>
        t('sealing:unseal.extra', { file: printable(`${PRIVATE_FOLDER}/${path}`) }),
      ),
    );
  // Forgotten until all is written: a part of an entry must not be sealed as the whole of it.
  await updateBases(
    dir,
    chosen.map(({ entry }) => [entry, undefined]),
  );
  await writePrivateFiles(dir, files);
  await deleteClearFiles(dir, true, extra);
  await updateBases(
    dir,
    chosen.map((each) => [each.entry, { file: each.name, sha256: digestFiles(each.files) }]),
  );
  return paths;
}

/** Finds files of these entries that stand in the private folder and in no sealed file. */
async function findExtra(
  dir: string,
  chosen: readonly OpenedEntry[],
): Promise<readonly SealedFile[]> {
  const extra: SealedFile[] = [];
  for (const { entry, files } of chosen) {
    const known = new Set(files.map(({ path }) => path));
    const inClear = await readClearEntry(dir, { entry, isPrivate: true });
    extra.push(...inClear.filter(({ path }) => !known.has(path)));
  }
  return extra;
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
