import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkOutDir } from './check-out-dir.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-out-'));
  for (const name of ['site/content', 'elsewhere/content', 'site/public'])
    mkdirSync(join(dir, name), { recursive: true });
  symlinkSync(dir, join(dir, 'site', 'linked'), 'junction');
});
afterAll(() => rmSync(dir, { recursive: true }));

const check =
  (outDir: string, content = 'site/content') =>
  () =>
    checkOutDir(
      join(dir, outDir),
      ['site', content, 'site/public'].map((each) => join(dir, each)),
    );

it.each(['site/dist', 'site/dist/public', 'dist', 'site-published', 'site/public2'])(
  'lets a build replace %s',
  (outDir) => {
    expect(check(outDir)).not.toThrow();
  },
);

it.each(['site', '.', 'site/public', 'site/content', 'site/linked'])(
  'refuses to replace %s, with which the site would be deleted',
  (outDir) => {
    expect(check(outDir)).toThrow('and would delete');
  },
);

it('refuses to replace a folder with the content in it, also outside of the project', () => {
  expect(check('elsewhere', 'elsewhere/content')).toThrow(join(dir, 'elsewhere/content'));
});
