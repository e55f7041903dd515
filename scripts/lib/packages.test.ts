import { expect, it } from 'vitest';

// By a name in a variable: the script has no types of its own.
const script = './packages.mjs';
const { readGraph } = (await import(script)) as {
  readGraph: () => ReadonlyMap<string, readonly string[]>;
};

it('builds before a package what it depends on, what it may find beside it and what it carries in its bundle', () => {
  const graph = readGraph();
  expect(graph.get('content')).toEqual(expect.arrayContaining(['schemas', 'sealing']));
  expect(graph.get('standalone')).toContain('fundraising');
  expect(graph.get('create-comunal')).toContain('content');
  expect(graph.get('create-comunal')).not.toContain('astro');
});
