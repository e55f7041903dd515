// The browser of a variation.
import { chromiumEnvironment, findChromium, SOURCES } from '../chromium.mjs';

/** What a variation needs to run with the browser of one source of scripts/chromium.mjs. */
export function browserOf(name) {
  let chromium;
  const find = async () => {
    const sources = SOURCES.filter((source) => source.name === name);
    chromium ??= await findChromium({ ...process.env, CHROMIUM_PATH: '' }, sources);
    return chromium;
  };
  return {
    missing: async () => ((await find()).path ? undefined : 'not installed, and not to be fetched'),
    env: async () => chromiumEnvironment(await find()),
  };
}

export function environmentWithout(problem) {
  return chromiumEnvironment({ problem });
}
