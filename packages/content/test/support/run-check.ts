import { commands } from '../../src/cli/index.ts';

/** What a call of `comunal check` is made with. */
export interface CheckOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly locale?: 'es' | 'en' | 'pt';
}

/** Calls `comunal check` and gives what it writes and how it ends. */
export async function runCheck(
  args: readonly string[],
  { cwd = '/', env = {}, locale = 'es' }: CheckOptions = {},
): Promise<{ readonly code: number | undefined; readonly out: string; readonly err: string }> {
  const written = { out: '', err: '' };
  const stdout = { write: (text: string) => (written.out += text) };
  const stderr = { write: (text: string) => (written.err += text) };
  const { run } = (await commands[0]?.load()) ?? {};
  const { signal } = new AbortController();
  const code = await run?.({ args, cwd, env, stdout, stderr, locale, signal });
  return { code, ...written };
}
