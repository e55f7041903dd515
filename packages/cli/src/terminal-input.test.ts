import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { terminalInput } from './terminal-input.ts';

/** What is done to a terminal, in order. */
class Keys extends EventEmitter {
  readonly done: string[] = [];
  readonly isTTY: boolean;

  constructor(isTTY = true) {
    super();
    this.isTTY = isTTY;
  }

  setRawMode(isRaw: boolean): void {
    this.done.push(isRaw ? 'raw' : 'cooked');
  }

  resume(): void {
    this.done.push('resume');
  }

  pause(): void {
    this.done.push('pause');
  }

  type(text: string): void {
    this.emit('data', Buffer.from(text));
  }
}

const input = (keys: Keys, interrupt = (): void => {}) => terminalInput(keys, interrupt);

describe('a line that is shown', () => {
  it('ends with Enter, and the terminal is let go of', async () => {
    const keys = new Keys();
    const line = input(keys).readLine();
    keys.type('ro');
    keys.type('ot\n');
    expect(await line).toBe('root');
    expect(keys.done).toEqual(['resume', 'pause']);
    expect(keys.eventNames()).toEqual([]);
  });

  it('may come together with the next, as from a pipe, and without an end', async () => {
    const keys = new Keys(false);
    const lines = input(keys);
    const first = lines.readLine();
    keys.type('uno\r\ndos\nt');
    expect(await first).toBe('uno');
    expect(await lines.readLine()).toBe('dos');
    const third = lines.readLine();
    keys.type('res');
    keys.emit('end');
    expect(await third).toBe('tres');
    expect(await lines.readLine()).toBeUndefined();
  });

  it('puts letters together that came in two pieces', async () => {
    const keys = new Keys();
    const line = input(keys).readLine();
    const [head, tail] = [Buffer.from('ñ').subarray(0, 1), Buffer.from('ñ').subarray(1)];
    keys.emit('data', head);
    keys.emit('data', Buffer.concat([tail, Buffer.from('\n')]));
    expect(await line).toBe('ñ');
  });
});

describe('a hidden line', () => {
  const typed = async (text: string) => {
    const keys = new Keys();
    const line = input(keys).readLine({ hidden: true });
    for (const key of text) keys.type(key);
    return { line: await line, done: keys.done };
  };

  it('is typed in raw mode, in which the terminal shows nothing', async () => {
    const { line, done } = await typed('correct horse\r');
    expect(line).toBe('correct horse');
    expect(done).toEqual(['raw', 'resume', 'pause', 'cooked']);
  });

  it.each([
    ['abc\u007f\u007fd\r', 'ad'],
    ['abc\u0015d\r', 'd'],
    ['a\u001bé\u0001\r', 'aé'],
    ['\u{1f511}\b\u{1f5dd}\r', '\u{1f5dd}'],
    ['ab\u0004\r', 'ab'],
  ])('%j is %j', async (keys, line) => {
    expect((await typed(keys)).line).toBe(line);
  });

  it('leaves out arrow keys, and takes what is pasted', async () => {
    const keys = new Keys();
    const line = input(keys).readLine({ hidden: true });
    keys.type('a\u001b[D\u001b[1;5C\u001bOPb c\rnext');
    expect(await line).toBe('ab c');
  });

  it('is none after Ctrl-D', async () => {
    expect((await typed('\u0004')).line).toBeUndefined();
  });

  it('interrupts with Ctrl-C, and gives the terminal back', async () => {
    const keys = new Keys();
    const stopping = new AbortController();
    const line = input(keys, () => stopping.abort()).readLine({
      hidden: true,
      signal: stopping.signal,
    });
    keys.type('sec\u0003');
    await expect(line).rejects.toThrow('aborted');
    expect(keys.done.at(-1)).toBe('cooked');
    expect(keys.eventNames()).toEqual([]);
  });

  it('touches nothing when it is stopped already', async () => {
    const keys = new Keys();
    const options = { hidden: true, signal: AbortSignal.abort() };
    await expect(input(keys).readLine(options)).rejects.toThrow('aborted');
    expect(keys.done).toEqual([]);
  });

  it('is an ordinary line where there is no terminal', async () => {
    const keys = new Keys(false);
    const line = input(keys).readLine({ hidden: true });
    keys.type('secret\n');
    expect(await line).toBe('secret');
    expect(keys.done).toEqual(['resume', 'pause']);
  });
});
