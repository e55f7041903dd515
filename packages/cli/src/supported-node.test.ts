import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isSupportedNode, OLDEST_NODE } from './supported-node.ts';

it.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['24.0.0', true],
])('says of Node %s whether the toolkit runs on it: %s', (version, isSupported) => {
  expect(isSupportedNode(version)).toBe(isSupported);
});

it('knows the version that the manifest names', () => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({ engines: { node: `>=${OLDEST_NODE}` } });
});
