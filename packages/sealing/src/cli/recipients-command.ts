import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  printable,
  type CommandModule,
  type CommandOutput,
  type Line,
} from '@comunal/command';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRecipient } from '../age/parse-recipient.ts';
import { sealEntry } from '../entries/seal-entry.ts';
import { isFolderUnchanged, openFolder, type OpenedEntry } from '../folder/find-sealed.ts';
import { editRecipients, parseRecipients, RECIPIENTS_FILE } from '../folder/recipients-file.ts';
import { replaceInFolder } from '../folder/replace-folder.ts';
import { listSealed, readRecipients, SEALED_FOLDER } from '../folder/sealed-folder.ts';
import { sealingTexts } from './sealing-texts.ts';
import {
  dirOption,
  explainFailed,
  explainSealing,
  findIdentities,
  requireIdentities,
  secretOptions,
  toCwd,
  withContentFolder,
  type Session,
} from './session.ts';

const options = { ...dirOption, ...json } as const;

const list = defineSubcommand({
  name: 'list',
  help: 'sealing:help.subcommand.list',
  options,
  async run(args, session: Session): Promise<CommandOutput> {
    const { t } = session.texts;
    const { recipients } = await withContentFolder(args.text('dir'), session, readRecipients);
    const own = (await findIdentities(session))?.recipients ?? [];
    const lines = recipients.map((recipient) =>
      own.includes(recipient) ? t('sealing:recipients.own', { recipient }) : recipient,
    );
    const notes = recipients.length === 0 ? [t('sealing:recipients.none')] : [];
    return { lines, notes, data: { recipients } };
  },
});

const add = defineSubcommand({
  name: 'add',
  help: 'sealing:help.subcommand.add',
  operand: 'RECIPIENT',
  operands: 'many',
  options,
  run: (args, session: Session) => {
    const added = args.operands.map(parseRecipient);
    return withContentFolder(args.text('dir'), session, (dir) => change(dir, { added }, session));
  },
});

const remove = defineSubcommand({
  name: 'remove',
  help: 'sealing:help.subcommand.remove',
  operand: 'RECIPIENT',
  operands: 'many',
  options,
  run: (args, session: Session) => {
    const removed = args.operands.map(parseRecipient);
    return withContentFolder(args.text('dir'), session, (dir) => change(dir, { removed }, session));
  },
});

/** The command `comunal recipients list|add|remove`. */
export function recipientsCommand(): CommandModule {
  return defineCommand({
    name: 'recipients',
    texts: sealingTexts,
    subcommands: [list, add, remove],
    notes: ['sealing:help.recipients', 'sealing:help.keys'],
    secretOptions,
    open: (_, session: Session) => session,
    explain: (thrown, { texts }) => explainSealing(thrown, texts),
  });
}

/** Changes the recipients and seals everything anew for them, all or nothing. */
async function change(
  dir: string,
  { added = [], removed = [] }: { added?: readonly string[]; removed?: readonly string[] },
  session: Session,
): Promise<CommandOutput> {
  const { t } = session.texts;
  const before = await readRecipients(dir);
  if (removed.some((each) => !before.recipients.includes(each)))
    throw new CliError(1, t('sealing:recipients.notListed'));
  const text = editRecipients(before.text || `# ${t('sealing:recipients.comment')}\n`, {
    added,
    removed,
  });
  const recipients = parseRecipients(text);
  if (recipients.length === 0) throw new CliError(1, t('sealing:recipients.last'));
  const opened = await openAll(dir, recipients, session);
  const files = new Map([[RECIPIENTS_FILE, text]]);
  for (const each of opened) files.set(each.name, await sealEntry(each.files, recipients));
  await mkdir(join(dir, SEALED_FOLDER), { recursive: true });
  await replaceInFolder(dir, files, async () => {
    const now = await readRecipients(dir);
    if (now.text === before.text && (await isFolderUnchanged(dir, opened))) return;
    const folder = printable(toCwd(join(dir, SEALED_FOLDER), session.context.cwd));
    throw new CliError(1, t('sealing:seal.meanwhile', { file: `${folder}/` }));
  });
  const lines: Line[] = [
    t('sealing:recipients.now', { count: recipients.length }),
    t('sealing:recipients.sealed', { count: opened.length }),
  ];
  const notes = [t(removed.length > 0 ? 'sealing:recipients.removed' : 'sealing:recipients.added')];
  return { lines, notes, data: { recipients, sealed: opened.length } };
}

/** Opens every entry of the folder, to seal it for other recipients. @throws CliError when one of them cannot be opened. */
async function openAll(
  dir: string,
  recipients: readonly string[],
  session: Session,
): Promise<readonly OpenedEntry[]> {
  const { t } = session.texts;
  if ((await listSealed(dir)).length === 0) return [];
  const identities = await requireIdentities(session);
  if (!identities.recipients.some((own) => recipients.includes(own)))
    throw new CliError(1, t('sealing:wrong.notMine'));
  const { opened, failed } = await openFolder(dir, identities);
  if (failed.length > 0)
    throw new CliError(
      1,
      t('sealing:recipients.unread', { count: failed.length }),
      ...explainFailed(dir, failed, session),
    );
  return opened;
}
