import { schemaCommand } from '../../src/cli/schema/schema-command.ts';

/** Calls `comunal schema` and gives what it writes and how it ends. */
export async function runSchema(
  cwd: string,
  args: readonly string[] = [],
  locale: 'es' | 'en' | 'pt' = 'en',
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const written = { out: '', err: '' };
  const code = await schemaCommand.run({
    args,
    cwd,
    env: {},
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    locale,
    signal: new AbortController().signal,
  });
  return { code, ...written };
}
