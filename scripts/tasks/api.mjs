// npm run api [PACKAGE]: writes what packages export into their etc/, to be committed with the change.
import { packageCheck } from '../lib/checks.mjs';
import { buildPackages } from '../lib/packages.mjs';

export async function runTask([folder]) {
  const built = await buildPackages(folder ? [folder] : undefined, { quiet: true });
  const { code, output } =
    built.code === 0 ? await packageCheck('write-api-reports', folder) : built;
  if (code === 0) console.log(`Reports are in packages/${folder ?? '*'}/etc`);
  else console.error(output);
  return code;
}
