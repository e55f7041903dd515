import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementPages } from './element-pages.ts';

describe('pages about elements', async () => {
  it.each((await elementPages()).map((page) => ({ ...page, name: relative('.', page.file) })))(
    '$name has the tables of its doc comments; `pnpm --filter @comunal/element-manifest docs` writes them',
    ({ text, expected }) => expect(text).toBe(expected),
  );
});
