import { createLiteI18n } from '@comunal/i18n/lite';
import { fundraising } from '@comunal/i18n/lite/fundraising';
import type { Session } from '../../src/cli/session.ts';

/** Where a subcommand runs, with what it prints thrown away. */
export function surroundings(env: Readonly<Record<string, string>> = {}): Session {
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
    texts: createLiteI18n('en', fundraising),
  };
}
