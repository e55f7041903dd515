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
import { writeFileAtomic } from '@comunal/http/node';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { digestFiles } from '../entries/digest-files.ts';
import { sealEntry } from '../entries/seal-entry.ts';
import type { SealedFile } from '../entries/sealed-file.ts';
import { readBases, updateBases, type BaseVersion } from '../folder/base-versions.ts';
import {
  deleteClearFiles,
  findEntry,
  listLeftInClear,
  listPrivateEntries,
  PRIVATE_FOLDER,
  readClearEntry,
  type ClearEntry,
} from '../folder/clear-entry.ts';
import { isUnchanged, openFolder, type OpenedFolder } from '../folder/find-sealed.ts';
import {
  createSealedName,
  readRecipients,
  SEALED_FOLDER,
  SEALED_NAME,
} from '../folder/sealed-folder.ts';
import type { Identities } from '../identities/identities.ts';
import { SealingError } from '../sealing-error.ts';
import { checkConflicts, type EntryToSeal } from './check-conflicts.ts';
import { sealingTexts } from './sealing-texts.ts';
import {
  dirOption,
  explainSealing,
  requireIdentities,
  secretOptions,
  toCwd,
  withContentFolder,
  type Session,
} from './session.ts';

const options = {
  all: { help: 'sealing:help.option.sealAll' },
  keep: { help: 'sealing:help.option.keep' },
  overwrite: { help: 'sealing:help.option.overwrite' },
  ...dirOption,
  ...json,
} as const;

const seal = defineSubcommand({
  name: '',
  help: 'sealing:help.subcommand.seal',
  operand: 'FILE',
  operands: 'any',
  options,
  run: (args, session: Session) =>
    withContentFolder(args.text('dir'), session, (dir) => sealEntries(args, dir, session)),
});

/** The command `comunal seal FILE…|--all`. */
export function sealCommand(): CommandModule {
  return defineCommand({
    name: 'seal',
    texts: sealingTexts,
    subcommands: [seal],
    notes: ['sealing:help.keys', 'sealing:help.limits'],
    secretOptions,
    open: (_, session: Session) => session,
    explain: (thrown, { texts }) => explainSealing(thrown, texts),
  });
}

async function sealEntries(
  args: ParsedArgs<typeof options>,
  dir: string,
  session: Session,
): Promise<CommandOutput> {
  const { t } = session.texts;
  const entries = await chooseEntries(args, dir, session);
  const left = args.has('all') ? await listLeftInClear(dir, entries) : [];
  const leftNotes = left.map((path) =>
    t('sealing:seal.left', {
      file: printable(toCwd(join(dir, PRIVATE_FOLDER, path), session.context.cwd)),
    }),
  );
  if (entries.length === 0)
    return { lines: [t('sealing:seal.nothing')], notes: leftNotes, data: { sealed: [] } };
  const { recipients } = await readRecipients(dir);
  if (recipients.length === 0) throw new CliError(1, t('sealing:failure.no-recipients'));
  const identities = await requireIdentities(session);
  if (!identities.recipients.some((own) => recipients.includes(own)))
    throw new CliError(1, t('sealing:wrong.notMine'));
  const clear = await readAll(dir, entries, session);
  const folder = await openFolder(dir, identities);
  const bases = await readBases(dir);
  const overwritten = checkConflicts(clear, folder, bases, args.has('overwrite'), session);
  await mkdir(join(dir, SEALED_FOLDER), { recursive: true });

  const lines: Line[] = [];
  const saved: Line[] = [];
  const sealed: { file: string; isChanged: boolean }[] = [];
  for (const { clearEntry, files } of clear) {
    const { entry, isPrivate } = clearEntry;
    const known = folder.opened.find((each) => each.entry === entry);
    const name = known?.name ?? nameFor(isPrivate ? bases.get(entry) : undefined, folder);
    const file = toCwd(join(dir, SEALED_FOLDER, name), session.context.cwd);
    const isChanged = !known || !isSame(known.files, files);
    if (isChanged) {
      const text = await sealEntry(files, recipients);
      await verify(text, files, identities);
      if (known && !(await isUnchanged(dir, known)))
        throw new CliError(1, t('sealing:seal.meanwhile', { file: printable(file) }));
      await writeFileAtomic(join(dir, SEALED_FOLDER, name), text, 0o644);
    }
    const isSaved = !args.has('keep') && !isSame(await readClearEntry(dir, clearEntry), files);
    const isKept = isSaved || args.has('keep');
    const base = { file: name, sha256: digestFiles(files) };
    // Forgotten before the first file is deleted: what a process that dies leaves of an entry must not be sealed as the whole of it.
    if (isPrivate) await updateBases(dir, [[entry, isKept ? base : undefined]]);
    if (!isKept) await deleteClearFiles(dir, isPrivate, files);
    if (isSaved) saved.push(t('sealing:seal.saved', { entry }));
    sealed.push({ file, isChanged });
    const values = { entry, file: printable(file) };
    lines.push(t(isChanged ? 'sealing:seal.sealed' : 'sealing:seal.same', values));
    if (overwritten.has(entry)) lines.push(t('sealing:seal.overwritten', values));
  }
  const notes = [
    t('sealing:seal.recipients', { count: recipients.length }),
    ...(args.has('keep') ? [] : [t('sealing:seal.deleted')]),
    ...(entries.every(({ isPrivate }) => isPrivate) ? [] : [t('sealing:seal.history')]),
    ...leftNotes,
    ...saved,
  ];
  const data = { sealed, recipients: recipients.length };
  return { lines, notes, data, code: saved.length > 0 ? 1 : 0 };
}

/** The name for an entry that no opened file holds: that of the file it was opened from, unless this holds another entry now. */
function nameFor(base: BaseVersion | undefined, { opened }: OpenedFolder): string {
  const isFree = base && !opened.some(({ name }) => name === base.file);
  return isFree && SEALED_NAME.test(base.file) ? base.file : createSealedName();
}

async function chooseEntries(
  args: ParsedArgs<typeof options>,
  dir: string,
  { context: { cwd }, texts: { t } }: Session,
): Promise<readonly ClearEntry[]> {
  if (args.has('all') === args.operands.length > 0)
    throw new CliError(2, t('sealing:wrong.fileOrAll'));
  if (args.has('all')) return listPrivateEntries(dir);
  const entries = new Map<string, ClearEntry>();
  for (const operand of args.operands) {
    const entry = findEntry(dir, resolve(cwd, operand));
    if (!entry) throw new CliError(2, t('sealing:wrong.noEntry', { file: printable(operand) }));
    entries.set(entry.entry, entry);
  }
  return [...entries.values()];
}

async function readAll(
  dir: string,
  entries: readonly ClearEntry[],
  { texts: { t } }: Session,
): Promise<readonly EntryToSeal[]> {
  const all = [];
  for (const clearEntry of entries) {
    const files = await readClearEntry(dir, clearEntry);
    if (!files.some(({ path }) => /\.(?:yaml|md)$/.test(path)))
      throw new CliError(1, t('sealing:wrong.noFiles', { entry: clearEntry.entry }));
    all.push({ clearEntry, files });
  }
  return all;
}

/** Opens what is to be written before anything in clear is deleted. */
async function verify(
  text: string,
  files: readonly SealedFile[],
  identities: Identities,
): Promise<void> {
  if (!isSame(await identities.openEntry(text), files)) throw new SealingError('damaged');
}

function isSame(a: readonly SealedFile[], b: readonly SealedFile[]): boolean {
  return digestFiles(a) === digestFiles(b);
}
