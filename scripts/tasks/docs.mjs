import { buildReference } from '../lib/reference.mjs';

export async function runTask() {
  console.log('Writing the reference');
  const { code, output } = await buildReference();
  if (code === 0) console.log('The reference is in docs/reference');
  else console.error(output);
  return code;
}
