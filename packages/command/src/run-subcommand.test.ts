import { describe, expect, it } from 'vitest';
import { CliError } from './cli-error.ts';
import { writeOutput, type CommandOutput } from './command-output.ts';
import { runSubcommand } from './run-subcommand.ts';

async function running(
  act: () => Promise<CommandOutput>,
  explain?: (thrown: unknown) => string | CliError | undefined,
  signal = new AbortController().signal,
): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const stdout = { write: (text: string) => (written.out += text) };
  const stderr = { write: (text: string) => (written.err += text) };
  const outputs = { stdout, stderr };
  const code = await runSubcommand(
    { stderr, signal },
    async () => writeOutput(await act(), outputs),
    explain,
  );
  return { code, ...written };
}

const throwing = (thrown: unknown) => () => Promise.reject(thrown);

describe('runSubcommand', () => {
  it('writes what a subcommand prints, and gives its code', async () => {
    expect(await running(async () => ({ lines: ['uno', 'dos'], notes: ['ojo'], code: 3 }))).toEqual(
      { code: 3, out: 'uno\ndos\n', err: 'ojo\n' },
    );
    expect(await running(async () => ({ lines: [] }))).toEqual({ code: 0, out: '', err: '' });
  });

  it('writes what ends a subcommand to stderr', async () => {
    const wrong = new CliError(2, 'no se entiende');
    expect(await running(throwing(wrong))).toEqual({ code: 2, out: '', err: 'no se entiende\n' });
  });

  it('ends with 1 for a failure that there are words for, or with the code they come with', async () => {
    const failure = throwing(new Error('x'));
    expect(await running(failure, () => 'falló')).toEqual({ code: 1, out: '', err: 'falló\n' });
    expect(await running(failure, () => new CliError(2, 'mal'))).toMatchObject({
      code: 2,
      err: 'mal\n',
    });
  });

  it('throws on what nobody has words for', async () => {
    const failure = new Error('x');
    await expect(running(throwing(failure))).rejects.toBe(failure);
    await expect(running(throwing(failure), () => undefined)).rejects.toBe(failure);
  });

  it('ends with 130 and no words when it was stopped, and says how to go on all the same', async () => {
    const stopped = AbortSignal.abort();
    const failure = throwing(stopped.reason);
    expect(await running(failure, () => 'falló', stopped)).toEqual({ code: 130, out: '', err: '' });
    const goesOn = throwing(new CliError(130, 'sigue donde quedó'));
    expect(await running(goesOn, undefined, stopped)).toMatchObject({
      code: 130,
      err: 'sigue donde quedó\n',
    });
  });
});
