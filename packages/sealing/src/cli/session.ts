import { ask, CliError, printable, PrivateFileError, type CommandSession } from '@comunal/command';
import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { finishReplacing } from '../folder/replace-folder.ts';
import type { Identities } from '../identities/identities.ts';
import { readIdentities } from '../identities/read-identities.ts';
import { isSealingError } from '../sealing-error.ts';
import type { SealingTexts } from './sealing-texts.ts';

/** What every subcommand works with. */
export type Session = CommandSession<SealingTexts>;

/** The option that names the content folder. */
export const dirOption = { dir: { value: 'DIR', help: 'sealing:help.option.dir' } } as const;

/** Options that would hold a secret, also the `-i` of age. */
export const secretOptions = {
  names:
    /^(?:-i|--?(?:age-|private-|secret-)?(?:key|keys|identity|identities|secret|clave|llave|chave)(?:-file|-cmd)?)$/i,
  message: 'sealing:wrong.keyOption',
} as const;

/** Resolves the content folder, and ends what a process that died has left there. */
export async function openContentFolder(
  option: string | undefined,
  { context, texts }: Session,
): Promise<string> {
  const dir = resolve(context.cwd, option ?? 'content');
  const isFolder = await stat(dir).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new CliError(
      1,
      texts.t('sealing:wrong.noFolder', { dir: printable(toCwd(dir, context.cwd)) }),
    );
  await finishReplacing(dir);
  return dir;
}

/** Reads the keys that are at hand. @throws CliError when there are none. */
export async function requireIdentities(session: Session): Promise<Identities> {
  const identities = await findIdentities(session);
  if (!identities) throw new CliError(1, session.texts.t('sealing:failure.no-identity'));
  return identities;
}

/** Reads the keys that are at hand, if there are any. */
export function findIdentities({ context, texts }: Session): Promise<Identities | undefined> {
  const { env, cwd, signal, stdin } = context;
  const canAsk = stdin?.isTTY === true;
  return readIdentities({
    env,
    cwd,
    signal,
    ...(canAsk && {
      askPassphrase: () => ask(context, texts.t('sealing:ask.passphrase'), true),
    }),
  });
}

/** Explains what the library throws. */
export function explainSealing(thrown: unknown, { t }: SealingTexts): string | undefined {
  if (isSealingError(thrown)) return t(`sealing:failure.${thrown.code}`);
  if (thrown instanceof PrivateFileError) return t(`sealing:failure.${thrown.code}`);
  return undefined;
}

/** A path as it can be typed in the working directory. */
export function toCwd(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}
