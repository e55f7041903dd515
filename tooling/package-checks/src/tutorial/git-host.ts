import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../lib/run-program.ts';
import type { Tutorial } from './read-tutorial.ts';

/** The host that the page pushes to, as a folder. */
export interface GitHost {
  /** With which git takes the folder for the host. */
  readonly env: NodeJS.ProcessEnv;
  /** Lists the files of the branch that was pushed. */
  readonly listPushed: () => Promise<readonly string[]>;
}

const REMOTE = /^git remote add origin (https:\/\/[^/]+\/)(\S+)$/;

/** Makes an empty repository for the one that the page names, and leads git there. */
export async function createGitHost(tutorial: Tutorial, dir: string): Promise<GitHost> {
  const commands = tutorial.steps.flatMap((step) =>
    step.kind === 'commands' ? step.commands : [],
  );
  const [, origin = '', path = ''] =
    commands.map((command) => REMOTE.exec(command)).find((match) => match !== null) ?? [];
  const repository = join(dir, path);
  mkdirSync(repository, { recursive: true });
  await git(['init', '--bare', '--quiet', repository], dir);
  return {
    env: {
      // Nothing that this machine has set, such as a name: the page has to say it.
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${dir}/.insteadOf`,
      GIT_CONFIG_VALUE_0: origin,
    },
    listPushed: async () =>
      (await git(['--git-dir', repository, 'ls-tree', '-r', '--name-only', 'main'], dir))
        .split('\n')
        .filter(Boolean),
  };
}

async function git(argv: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await runProgram('git', argv, cwd);
  if (code !== 0) throw new Error(`git ${argv.join(' ')}: ${stderr}`);
  return stdout;
}
