import { expect, it } from 'vitest';

// By a name in a variable: the script has no types of its own.
const script = './beside-chain.mjs';
const { besideChain } = (await import(script)) as {
  besideChain: (
    items: Readonly<Record<'chain' | 'free' | 'after', readonly string[]>>,
    work: (item: string) => Promise<void>,
    cores: number,
  ) => Promise<void>;
};

/** Starts all items, ends those that are named in that order, and answers what ran at each moment. */
async function run(cores: number, ends: readonly string[]) {
  const running = new Map<string, () => void>();
  const moments: string[] = [];
  const done = besideChain(
    { chain: ['build', 'site'], free: ['format', 'docs'], after: ['types', 'lint'] },
    (item) => new Promise((resolve) => running.set(item, resolve)),
    cores,
  );
  for (const item of ends) {
    await expect.poll(() => running.has(item)).toBe(true);
    moments.push([...running.keys()].join(' '));
    running.get(item)?.();
    running.delete(item);
  }
  await done;
  return moments;
}

it('works beside the chain, and on what needs it only when it is done', async () => {
  const ends = ['format', 'build', 'docs', 'site', 'types', 'lint'];
  expect(await run(2, ends)).toEqual([
    'build format',
    'build docs',
    'docs site',
    'site',
    'types lint',
    'lint',
  ]);
});

it('begins with what needs the chain when that is done', async () => {
  expect(await run(1, ['build', 'site', 'types', 'lint', 'format', 'docs'])).toEqual([
    'build',
    'site',
    'types',
    'lint',
    'format',
    'docs',
  ]);
});
