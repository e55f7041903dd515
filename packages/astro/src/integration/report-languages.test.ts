import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { reportLanguages } from './report-languages.ts';

async function report(files: Readonly<Record<string, string>>): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'comunal-languages-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  const warnings: string[] = [];
  await reportLanguages(dir, { warn: (message) => warnings.push(message) });
  return warnings;
}

it.each([
  ['tzh/site.json', '{ "nav": { "hom": "Sna" } }', 'nav.hom'],
  ['tzh/site.json', '{ "nav": { "home": 3 } }', 'nav.home'],
  ['tzh/site.json', '{ "nav": { "home": "{{who}}" } }', 'nav.home'],
])('names the text of %s that no page uses: %s', async (file, text, message) => {
  const [warning, ...rest] = await report({ [file]: text });
  expect(warning).toContain(`/${file}: `);
  expect(warning).toContain(message);
  expect(rest).toEqual([]);
});

it('names the texts that safety depends on and nobody has reviewed, with the command that records a review', async () => {
  const [warning, ...rest] = await report({
    'tzh/room.json': '{ "embed": "[tzh] {{host}}", "sees": "[tzh]" }',
  });
  expect(warning).toContain('/tzh/room.json: ');
  expect(warning).toContain('embed, sees');
  expect(warning).toContain('npx comunal translate review interface/room --to tzh');
  expect(rest).toEqual([]);
});

it('names a file that is not read', async () => {
  expect(await report({ 'tzh/sitio.json': '{}' })).toEqual([
    expect.stringContaining('/tzh/sitio.json: '),
  ]);
});

it('says nothing of a folder in order, of one that is half translated, or of none', async () => {
  expect(await report({ 'tzh/site.json': '{ "nav": { "home": "Sna", "library": "" } }' })).toEqual(
    [],
  );
  await expect(
    reportLanguages('no-such-folder', { warn: (message) => expect.fail(message) }),
  ).resolves.toBeUndefined();
});

it('stops at a file that cannot be read, with its name and no stack', async () => {
  const failure = await report({ 'tzh/site.json': '{ "nav": {}, }' }).catch(
    (error: unknown) => error,
  );
  expect(String(failure)).toContain('tzh/site.json');
  expect(String(failure)).toContain('JSON');
  expect(failure).toHaveProperty('stack', '');
});
