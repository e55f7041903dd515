import {
  ask,
  CliError,
  defineSubcommand,
  getSystemErrorCode,
  json,
  printable,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createIdentity } from '../age/create-identity.ts';
import { formatIdentityFile } from '../identities/identity-file.ts';
import { defaultIdentityFile } from '../identities/read-identities.ts';
import { toCwd, type Session } from './session.ts';

const options = {
  output: { value: 'FILE', help: 'sealing:help.option.output' },
  passphrase: { help: 'sealing:help.option.passphrase' },
  ...json,
} as const;

/** The shortest passphrase that is taken, in characters: five words of a list have more. */
const SHORTEST = 20;

/** `comunal seal keygen`: creates a key and writes it where it is looked for. */
export const keygen = defineSubcommand({
  name: 'keygen',
  help: 'sealing:help.subcommand.keygen',
  options,
  run: writeKey,
});

async function writeKey(
  args: ParsedArgs<typeof options>,
  session: Session,
): Promise<CommandOutput> {
  const { context, texts } = session;
  const { t } = texts;
  const output = args.text('output');
  const path = output ? resolve(context.cwd, output) : defaultIdentityFile(context.env);
  const passphrase = args.has('passphrase') ? await askTwice(session) : undefined;
  const key = await createIdentity();
  const file = printable(output ? toCwd(path, context.cwd) : path);
  await createPrivateFile(path, await formatIdentityFile(key, passphrase), () => {
    throw new CliError(1, t('sealing:keygen.exists', { file }));
  });
  return {
    lines: [key.recipient],
    notes: [
      t('sealing:keygen.written', { file }),
      t('sealing:keygen.recipient'),
      t('sealing:keygen.backup'),
    ],
    data: { file, recipient: key.recipient },
  };
}

async function askTwice({ context, texts: { t } }: Session): Promise<string> {
  if (context.stdin?.isTTY !== true) throw new CliError(1, t('sealing:failure.passphrase-needed'));
  const first = await ask(context, t('sealing:ask.newPassphrase'), true);
  if ([...(first ?? '')].length < SHORTEST)
    throw new CliError(1, t('sealing:keygen.short', { least: SHORTEST }));
  const second = await ask(context, t('sealing:ask.repeat'), true);
  if (first === undefined || first !== second) throw new CliError(1, t('sealing:keygen.differ'));
  return first;
}

/** Creates a file that only its owner can read, and never writes over one. */
async function createPrivateFile(
  path: string,
  text: string,
  onExisting: () => never,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await using file = await open(path, 'wx', 0o600);
    await file.writeFile(text);
    await file.sync();
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'EEXIST') onExisting();
    throw thrown;
  }
}
