// Places that the set-up writes to, and what to say when it cannot.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

const isWindows = process.platform === 'win32';

/** Where npm puts Node and pnpm. */
export const npmCache = {
  folder:
    process.env.npm_config_cache ||
    (isWindows
      ? join(process.env.LOCALAPPDATA || homedir(), 'npm-cache')
      : join(homedir(), '.npm')),
  use: 'npm keeps what it downloads',
  advice: 'or name another folder: npm_config_cache=/some/folder npm test',
};

/** Where pnpm puts packages that it has downloaded. */
export const home = {
  folder: homedir(),
  use: 'pnpm keeps its store and its settings',
  advice: `or name another folder: ${isWindows ? 'USERPROFILE' : 'HOME'}=/some/folder npm test`,
};

/** Where the packages are put in place. */
export const repository = {
  folder: ROOT,
  use: 'node_modules belongs',
  advice: 'or copy the repository to a folder of your own',
};

/** Says of the first place where nothing can be written what is wrong and what to do. Answers whether there was one. */
export function tellUnwritable(places) {
  for (const { folder, use, advice } of places) {
    const code = whyUnwritable(folder);
    if (!code) continue;
    console.error(`Nothing can be written in ${folder}, where ${use} (${code}).`);
    console.error(`See whose folder it is and whether the disk is full, ${advice}`);
    return true;
  }
  return false;
}

/** The system's code for why nothing can be written in a folder, found out by trying. */
function whyUnwritable(folder) {
  const probe = join(folder, `.comunal-probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    return undefined;
  } catch (error) {
    return error.code ?? error.name;
  }
}
