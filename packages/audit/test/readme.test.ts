import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { auditCodes } from '../src/audit-codes.ts';

it('lists each code with its level in the README', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const rows = [...readme.matchAll(/^\| `([\w-]+)`\s*\| (\w+)\s*\| \S/gm)];
  expect(rows.map(([, code, level]) => [code, level])).toEqual(Object.entries(auditCodes));
});
