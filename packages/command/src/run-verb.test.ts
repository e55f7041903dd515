import { describe, expect, it } from 'vitest';
import { runVerb, type Printed } from './run-verb.ts';
import { Told } from './told.ts';

async function running(
  act: () => Promise<Printed>,
  explain?: (thrown: unknown) => string | Told | undefined,
  signal = new AbortController().signal,
): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const stdout = { write: (text: string) => (written.out += text) };
  const stderr = { write: (text: string) => (written.err += text) };
  const context = { args: [], cwd: '/', env: {}, locale: 'es', stdout, stderr, signal } as const;
  const code = await runVerb(context, act, explain);
  return { code, ...written };
}

const throwing = (thrown: unknown) => () => Promise.reject(thrown);

describe('runVerb', () => {
  it('writes what a verb prints, and gives its code', async () => {
    expect(await running(async () => ({ lines: ['uno', 'dos'], notes: ['ojo'], code: 3 }))).toEqual(
      { code: 3, out: 'uno\ndos\n', err: 'ojo\n' },
    );
    expect(await running(async () => ({ lines: [] }))).toEqual({ code: 0, out: '', err: '' });
  });

  it('writes what ends a verb to stderr', async () => {
    const told = new Told(2, 'no se entiende');
    expect(await running(throwing(told))).toEqual({ code: 2, out: '', err: 'no se entiende\n' });
  });

  it('ends with 1 for a failure that there are words for, or with the code they come with', async () => {
    const failure = throwing(new Error('x'));
    expect(await running(failure, () => 'falló')).toEqual({ code: 1, out: '', err: 'falló\n' });
    expect(await running(failure, () => new Told(2, 'mal'))).toMatchObject({
      code: 2,
      err: 'mal\n',
    });
  });

  it('throws on what nobody has words for', async () => {
    const failure = new Error('x');
    await expect(running(throwing(failure))).rejects.toBe(failure);
    await expect(running(throwing(failure), () => undefined)).rejects.toBe(failure);
  });

  it('ends with 130 and no words when it was stopped, and says what was told all the same', async () => {
    const stopped = AbortSignal.abort();
    const failure = throwing(stopped.reason);
    expect(await running(failure, () => 'falló', stopped)).toEqual({ code: 130, out: '', err: '' });
    const told = throwing(new Told(130, 'sigue donde quedó'));
    expect(await running(told, undefined, stopped)).toMatchObject({
      code: 130,
      err: 'sigue donde quedó\n',
    });
  });
});
