import { buildPackages } from '../lib/packages.mjs';

export async function runTask() {
  const { code } = await buildPackages();
  return code;
}
