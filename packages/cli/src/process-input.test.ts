import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { processInput } from './process-input.ts';

/** A terminal that notes what is written to it, and in which mode it is. */
function terminal() {
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw: false,
    setRawMode(isRaw: boolean) {
      stdin.isRaw = isRaw;
      return stdin;
    },
  });
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let output = '';
  stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { stdin, stderr, output: () => output };
}

/** Types as soon as the question stands there. */
async function answered(keys: string, hidden = false) {
  const { stdin, stderr, output } = terminal();
  const answer = processInput(stdin, stderr)?.prompt?.('Who are you?', { hidden });
  await expect.poll(output).toContain('Who are you?');
  stdin.write(keys);
  return { answer: await answer, output: output(), isRaw: stdin.isRaw };
}

describe('a question on a terminal', () => {
  it('is written to stderr, and answered with Enter', async () => {
    expect(await answered('root\r')).toMatchObject({ answer: 'root', isRaw: false });
    expect((await answered('\r')).answer).toBe('');
  });

  it('shows nothing of what is hidden, not even how long it is', async () => {
    const long = await answered('correct horse\r', true);
    expect(long).toMatchObject({ answer: 'correct horse', isRaw: false });
    expect(long.output).not.toMatch(/correct|horse/);
    expect(long.output).not.toMatch(/[▪•*]/);
  });

  it('ends with 130 after Ctrl-C, and gives the terminal back', async () => {
    await expect(answered('sec\u0003', true)).rejects.toMatchObject({ code: 130, lines: [] });
  });

  it('has no answer when the terminal goes away', async () => {
    const { stdin, stderr, output } = terminal();
    const answer = processInput(stdin, stderr)?.prompt?.('Who are you?');
    await expect.poll(output).toContain('Who are you?');
    stdin.end();
    expect(await answer).toBeUndefined();
  });

  it('has no answer after Ctrl-D', async () => {
    expect((await answered('\u0004')).answer).toBeUndefined();
    expect((await answered('sec\u0004', true)).answer).toBeUndefined();
  });

  it('fits a terminal that does not know its width', async () => {
    const { stdin, stderr, output } = terminal();
    stderr.columns = 0;
    const answer = processInput(stdin, stderr)?.prompt?.('Who are you?');
    await expect.poll(output).toContain('Who are you?');
    stdin.write('root\r');
    expect(await answer).toBe('root');
  });

  it('is given up when the command is stopped', async () => {
    const { stdin, stderr, output } = terminal();
    const stopping = new AbortController();
    const { signal } = stopping;
    const answer = processInput(stdin, stderr)?.prompt?.('Who are you?', { signal });
    await expect.poll(output).toContain('Who are you?');
    stopping.abort();
    await expect(answer).rejects.toThrow('aborted');
    expect(stdin.isRaw).toBe(false);
  });

  it('is not asked where it would land in a file', () => {
    const { stdin } = terminal();
    expect(processInput(stdin, new PassThrough())).toBeUndefined();
  });
});

describe('a pipe', () => {
  it('is read line by line, and nobody is asked', async () => {
    const stdin = new PassThrough();
    const input = processInput(stdin, terminal().stderr);
    expect(input?.isTTY).toBe(false);
    expect(input).not.toHaveProperty('prompt');
    stdin.write('uno\r\nd');
    expect(await input?.readLine()).toBe('uno');
    stdin.end('os\ntrés');
    expect(await input?.readLine()).toBe('dos');
    expect(await input?.readLine({ hidden: true })).toBe('trés');
    expect(await input?.readLine()).toBeUndefined();
  });

  it('is left alone when the command is stopped', async () => {
    const stopping = new AbortController();
    const input = processInput(new PassThrough(), new PassThrough());
    const line = input?.readLine({ signal: stopping.signal });
    stopping.abort();
    await expect(line).rejects.toThrow('aborted');
    await expect(input?.readLine({ signal: stopping.signal })).rejects.toThrow('aborted');
  });
});
