import {
  CliError,
  defineCommand,
  defineSubcommand,
  json,
  type CommandModule,
  type CommandOutput,
  type Line,
} from '@comunal/command';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRecipient } from '../age/parse-recipient.ts';
import { sealEntry } from '../entries/seal-entry.ts';
import { openFolder } from '../folder/find-sealed.ts';
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
  const files = await sealAnew(dir, recipients, session);
  await mkdir(join(dir, SEALED_FOLDER), { recursive: true });
  await replaceInFolder(dir, new Map([...files, [RECIPIENTS_FILE, text]]));
  const lines: Line[] = [
    t('sealing:recipients.now', { count: recipients.length }),
    t('sealing:recipients.sealed', { count: files.size }),
  ];
  const notes = [t(removed.length > 0 ? 'sealing:recipients.removed' : 'sealing:recipients.added')];
  return { lines, notes, data: { recipients, sealed: files.size } };
}

/** Seals every entry of the folder for recipients. @throws CliError when one of them cannot be opened. */
async function sealAnew(
  dir: string,
  recipients: readonly string[],
  session: Session,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const { length: count } = await listSealed(dir);
  if (count === 0) return files;
  const identities = await requireIdentities(session);
  if (!identities.recipients.some((own) => recipients.includes(own)))
    throw new CliError(1, session.texts.t('sealing:wrong.notMine'));
  const { opened, failed } = await openFolder(dir, identities);
  if (failed.length > 0)
    throw new CliError(
      1,
      session.texts.t('sealing:recipients.unread', { count: failed.length }),
      ...explainFailed(dir, failed, session),
    );
  for (const each of opened) files.set(each.name, await sealEntry(each.files, recipients));
  return files;
}
