import {
  CliError,
  defineSubcommand,
  getSystemErrorCode,
  json,
  printable,
  type CommandOutput,
  type Line,
} from '@comunal/command';
import { runGit } from '@comunal/command/process';
import { writeFileAtomic, ifThere } from '@comunal/http/node';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { formatHook, formatTextconv, GIT_ATTRIBUTES, planHook } from '../folder/git-setup.ts';
import { ignorePrivateFolder } from '../folder/unseal-files.ts';
import { SEALED_FOLDER } from '../folder/sealed-folder.ts';
import { dirOption, toCwd, withContentFolder, type Session } from './session.ts';

const options = { ...dirOption, ...json } as const;

/** `comunal seal init`: sets up the repository in the working directory. */
export const init = defineSubcommand({
  name: 'init',
  help: 'sealing:help.subcommand.init',
  options,
  run: (args, session: Session) =>
    withContentFolder(args.text('dir'), session, (dir) => setUp(dir, session)),
});

async function setUp(folder: string, { texts, context }: Session): Promise<CommandOutput> {
  const { t } = texts;
  const cwd = await realpath(context.cwd);
  const dir = await realpath(folder);
  const git = (...call: string[]): Promise<string> => askGit(cwd, call, context.signal);
  const top = await git('rev-parse', '--show-toplevel').catch(() => {
    throw new CliError(1, t('sealing:init.noGit'));
  });
  const project = toCwd(cwd, await realpath(top));
  await createIfMissing(join(dir, SEALED_FOLDER, '.gitattributes'), GIT_ATTRIBUTES);
  await git('config', '--local', 'diff.comunal.textconv', formatTextconv(project));
  // Git would keep in the repository what it has shown.
  await git('config', '--local', 'diff.comunal.cachetextconv', 'false');

  const hook = formatHook(project, toCwd(dir, cwd));
  const hooks = resolve(cwd, await git('rev-parse', '--git-path', 'hooks'));
  const common = resolve(cwd, await git('rev-parse', '--git-common-dir'));
  const path = join(hooks, 'pre-commit');
  const known = await ifThere(readFile(path, 'utf8'));
  // A folder elsewhere holds hooks of other repositories too.
  const isOwnFolder = [top, common].some((folder) => `${hooks}${sep}`.startsWith(folder + sep));
  const plan = planHook(known, hook);
  const isOurs = plan === 'keep' || (plan === 'write' && isOwnFolder);
  if (isOurs && plan === 'write') {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, hook, 0o755);
  }
  const file = printable(toCwd(path, cwd));
  const isNewlyIgnored = await ignorePrivateFolder(dir, context.signal);
  const lines: Line[] = [t('sealing:init.diff')];
  if (isNewlyIgnored) lines.push(t('sealing:init.ignored'));
  lines.push(t(isOurs ? 'sealing:init.hook' : 'sealing:init.others', { file }));
  if (!isOurs) lines.push('', ...hook.split('\n').slice(1));
  return {
    lines,
    notes: [t('sealing:init.perClone')],
    data: { hook: isOurs && plan === 'write' ? 'written' : 'kept' },
    code: isOurs ? 0 : 1,
  };
}

async function createIfMissing(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (thrown) {
    if (getSystemErrorCode(thrown) !== 'EEXIST') throw thrown;
  }
}

async function askGit(cwd: string, call: readonly string[], signal: AbortSignal): Promise<string> {
  const { code, output, messages } = await runGit(cwd, call, { signal, maxMessages: 1 });
  if (code !== 0) throw new Error(`git: ${messages.join('') || String(code)}`);
  return output.toString('utf8').replace(/\n$/, '');
}
