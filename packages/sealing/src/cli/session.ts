import { ask, CliError, printable, PrivateFileError, type CommandSession } from '@comunal/command';
import { realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { OpenedFolder } from '../folder/find-sealed.ts';
import { lockFolder } from '../folder/lock-folder.ts';
import { finishReplacing } from '../folder/replace-folder.ts';
import { checkSealedFolder, deletePartial, SEALED_FOLDER } from '../folder/sealed-folder.ts';
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

/**
 * Works on the content folder, while no other process does, and ends what a process that died has left there.
 *
 * @throws CliError where there is no such folder, or another process is at it.
 */
export async function withContentFolder<Result>(
  option: string | undefined,
  { context, texts: { t } }: Session,
  work: (dir: string) => Promise<Result>,
): Promise<Result> {
  const dir = resolve(context.cwd, option ?? 'content');
  const isFolder = await stat(dir).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new CliError(1, t('sealing:wrong.noFolder', { dir: printable(toCwd(dir, context.cwd)) }));
  const lock = await lockFolder(await realpath(dir));
  if ('pid' in lock) throw new CliError(1, t('sealing:wrong.locked', { pid: String(lock.pid) }));
  try {
    await checkSealedFolder(dir);
    await finishReplacing(dir);
    await deletePartial(dir);
    return await work(dir);
  } finally {
    await lock.release();
  }
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

/** Explains why sealed files could not be opened, each in a line. Those that are for other keys are no failure, and left out. */
export function explainFailed(
  dir: string,
  failed: OpenedFolder['failed'],
  { context: { cwd }, texts: { t } }: Session,
): readonly string[] {
  return failed
    .filter(({ code }) => code !== 'no-match')
    .map(({ name, code }) => {
      const file = printable(toCwd(join(dir, SEALED_FOLDER, name), cwd));
      return `${file}: ${t(`sealing:failure.${code}`)}`;
    });
}

/** A path as it can be typed in the working directory. */
export function toCwd(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}
