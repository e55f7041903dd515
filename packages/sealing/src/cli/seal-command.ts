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
import { sealEntry } from '../entries/seal-entry.ts';
import type { SealedFile } from '../entries/sealed-file.ts';
import {
  deleteClearEntry,
  findEntry,
  listPrivateEntries,
  readClearEntry,
  type ClearEntry,
} from '../folder/clear-entry.ts';
import { openFolder } from '../folder/find-sealed.ts';
import { createSealedName, readRecipients, SEALED_FOLDER } from '../folder/sealed-folder.ts';
import type { Identities } from '../identities/identities.ts';
import { SealingError } from '../sealing-error.ts';
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
  all: { help: 'sealing:help.option.sealAll' },
  keep: { help: 'sealing:help.option.keep' },
  ...dirOption,
  ...json,
} as const;

const seal = defineSubcommand({
  name: '',
  help: 'sealing:help.subcommand.seal',
  operand: 'FILE',
  operands: 'any',
  options,
  run: sealEntries,
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
  session: Session,
): Promise<CommandOutput> {
  const { t } = session.texts;
  const dir = await openContentFolder(args.text('dir'), session);
  const entries = await chooseEntries(args, dir, session);
  if (entries.length === 0) return { lines: [t('sealing:seal.nothing')], data: { sealed: [] } };
  const { recipients } = await readRecipients(dir);
  if (recipients.length === 0) throw new CliError(1, t('sealing:failure.no-recipients'));
  const identities = await requireIdentities(session);
  if (!identities.recipients.some((own) => recipients.includes(own)))
    throw new CliError(1, t('sealing:wrong.notMine'));
  const clear = await readAll(dir, entries, session);
  const { opened } = await openFolder(dir, identities);
  await mkdir(join(dir, SEALED_FOLDER), { recursive: true });

  const lines: Line[] = [];
  const sealed: { file: string; isChanged: boolean }[] = [];
  for (const { clearEntry, files } of clear) {
    const known = opened.find(({ entry }) => entry === clearEntry.entry);
    const name = known?.name ?? createSealedName();
    const isChanged = !known || !isSame(known.files, files);
    if (isChanged) {
      const text = await sealEntry(files, recipients);
      await verify(text, files, identities);
      await writeFileAtomic(join(dir, SEALED_FOLDER, name), text, 0o644);
    }
    if (!args.has('keep')) await deleteClearEntry(dir, clearEntry, files);
    const file = toCwd(join(dir, SEALED_FOLDER, name), session.context.cwd);
    sealed.push({ file, isChanged });
    const values = { entry: clearEntry.entry, file: printable(file) };
    lines.push(t(isChanged ? 'sealing:seal.sealed' : 'sealing:seal.same', values));
  }
  const notes = [
    t('sealing:seal.recipients', { count: recipients.length }),
    ...(args.has('keep') ? [] : [t('sealing:seal.deleted')]),
    ...(entries.every(({ isPrivate }) => isPrivate) ? [] : [t('sealing:seal.history')]),
  ];
  return { lines, notes, data: { sealed, recipients: recipients.length } };
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
): Promise<readonly { clearEntry: ClearEntry; files: readonly SealedFile[] }[]> {
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
  const others = new Map(b.map(({ path, data }) => [path, data]));
  return (
    a.length === b.length &&
    a.every(({ path, data }) => {
      const twin = others.get(path);
      return twin !== undefined && Buffer.compare(data, twin) === 0;
    })
  );
}
