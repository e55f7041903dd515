import { expect, it } from 'vitest';

interface Item {
  readonly name: string;
  readonly needs?: readonly string[];
}

// By a name in a variable: the script has no types of its own.
const script = './work-by-needs.mjs';
const { workByNeeds } = (await import(script)) as {
  workByNeeds: (
    items: readonly Item[],
    work: (item: Item) => Promise<void>,
    cores: number,
  ) => Promise<void>;
};

const items: readonly Item[] = [
  { name: 'build' },
  { name: 'site', needs: ['build'] },
  { name: 'docs', needs: ['build'] },
  { name: 'types', needs: ['site'] },
  { name: 'pages', needs: ['site', 'docs'] },
  { name: 'format' },
];

/** Starts all items, ends those that are named in that order, and answers what ran at each moment. */
async function run(cores: number, ends: readonly string[]) {
  const running = new Map<string, () => void>();
  const moments: string[] = [];
  const done = workByNeeds(
    items,
    ({ name }) => new Promise((resolve) => running.set(name, resolve)),
    cores,
  );
  for (const name of ends) {
    await expect.poll(() => running.has(name)).toBe(true);
    moments.push([...running.keys()].join(' '));
    running.get(name)?.();
    running.delete(name);
  }
  await done;
  return moments;
}

it('begins with each once what it needs is done, and leaves no core idle before', async () => {
  expect(await run(2, ['format', 'build', 'site', 'docs', 'types', 'pages'])).toEqual([
    'build format',
    'build',
    'site docs',
    'docs types',
    'types pages',
    'pages',
  ]);
});

it('goes on in order on one core, with what needs nothing where it stands', async () => {
  const order = ['build', 'site', 'docs', 'types', 'pages', 'format'];
  expect(await run(1, order)).toEqual(order);
});

it('ends with an error for what needs something that is not there, and that of what fails', async () => {
  await expect(
    workByNeeds([{ name: 'site', needs: ['build'] }], () => Promise.resolve(), 2),
  ).rejects.toThrow('What these need is never done: site.');
  await expect(workByNeeds(items, () => Promise.reject(new Error('no room')), 2)).rejects.toThrow(
    'no room',
  );
});
