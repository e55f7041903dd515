import { publish, runRelease } from '../lib/release.mjs';

export async function runTask() {
  return runRelease(publish);
}
