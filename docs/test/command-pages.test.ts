import { expect, it } from 'vitest';
import { commandPages } from '../scripts/commands/command-pages.ts';

it('leads from the list of commands to the page of each', async () => {
  const [index, ...pages] = await commandPages('es');
  const targets = [...(index?.markdown ?? '').matchAll(/\]\(([^)]*)\)/g)].map(
    ([, target]) => target,
  );
  expect(targets).toEqual(pages.map(({ path }) => `/es/${path}/`));
  // Markdown takes no space in an address: the link would stand there as it is written.
  expect(targets.filter((target) => /\s/.test(target ?? ''))).toEqual([]);
});
