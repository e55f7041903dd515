import { bin } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';

export async function runTask([path = '.']) {
  const shell = process.platform === 'win32';
  const { code } = await run(bin('oxfmt'), [path], { shell });
  return code;
}
