import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of the forms for editors, which `comunal cms init` writes into a project.
 *
 * @param root - The folder of the project.
 * @throws TypeError when it has not been written.
 */
export function findAdminDir(root: string): string {
  const dir = join(root, 'cms');
  for (const name of ['index.html', 'config.yml'])
    if (!existsSync(join(dir, name)))
      throw new TypeError(
        `comunal() was given \`admin: true\`, but ${root} has no cms/${name}. Run: npx comunal cms init`,
      );
  return dir;
}
