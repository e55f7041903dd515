import { textsIn } from '../../src/cli/texts.ts';
import type { Surroundings } from '../../src/cli/verb.ts';

/** Where a verb runs, with what it prints thrown away. */
export function surroundings(env: Readonly<Record<string, string>> = {}): Surroundings {
  const nowhere = { write: () => true };
  return {
    context: {
      args: [],
      cwd: '/',
      env,
      stdout: nowhere,
      stderr: nowhere,
      locale: 'en',
      signal: new AbortController().signal,
    },
    texts: textsIn('en'),
  };
}
