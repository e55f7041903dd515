import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ConfigError } from './config-problem.ts';
import { readConfig } from './read-config.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-config-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const write = (name: string, text: string): void => writeFileSync(join(dir, name), text);

async function problemsOf(name: string, text: string) {
  write(name, text);
  const thrown: unknown = await readConfig(dir).catch((reason: unknown) => reason);
  if (!(thrown instanceof ConfigError)) throw new Error('The configuration was taken.');
  return thrown;
}

it('goes without a configuration', async () => {
  expect(await readConfig(dir)).toEqual({ file: undefined, config: {} });
  expect(await readConfig(join(dir, 'none'))).toEqual({ file: undefined, config: {} });
});

it('reads YAML, and takes a file of comments for an empty one', async () => {
  write('comunal.config.yaml', '# nothing yet\n');
  expect(await readConfig(dir)).toEqual({ file: 'comunal.config.yaml', config: {} });
  write(
    'comunal.config.yaml',
    'peertube: { baseUrl: "https://video.example", password: { command: [pass, show, x] } }\narchive: { waitDays: 0 }\n',
  );
  expect((await readConfig(dir)).config).toEqual({
    peertube: { baseUrl: 'https://video.example', password: { command: ['pass', 'show', 'x'] } },
    archive: { waitDays: 0 },
  });
});

it.each(['ts', 'mts', 'mjs'])('reads a default export of .%s', async (extension) => {
  const typed = extension.endsWith('ts') ? ' as { prefix: string }' : '';
  write(
    `comunal.config.${extension}`,
    `export default { archive: { prefix: 'colectiva' }${typed} };\n`,
  );
  expect((await readConfig(dir)).config).toEqual({ archive: { prefix: 'colectiva' } });
});

it('names field, line and what was meant for each problem', async () => {
  const { problems } = await problemsOf(
    'comunal.config.yaml',
    `content: content
archve: { prefix: x }
archive:
  waitDays: soon
  secretKy: { env: X }
mirror:
  hours: 25:00-06:00
broadcast:
  targets:
    - { name: otra, url: "rtmp://otra.example/live" }
`,
  );
  expect(problems).toEqual([
    { code: 'unknown-field', path: 'archve', detail: 'archive', line: 2 },
    { code: 'wrong-type', path: 'archive.waitDays', detail: 'number', line: 4 },
    { code: 'unknown-field', path: 'archive.secretKy', detail: 'secretKey', line: 5 },
    { code: 'wrong-value', path: 'mirror.hours', detail: '22:00-06:00', line: 7 },
    { code: 'missing', path: 'broadcast.targets[0].key', detail: undefined, line: 10 },
  ]);
});

it.each([
  ['a password as text', 'peertube: { password: canary-XYZ }'],
  ['a key in an object of another form', 'archive: { secretKey: { value: canary-XYZ } }'],
  [
    'a stream key',
    'broadcast: { targets: [{ name: a, url: "rtmp://a.example", key: canary-XYZ }] }',
  ],
])('asks where a secret is read from, and repeats nothing of %s', async (_, text) => {
  const error = await problemsOf('comunal.config.yaml', text);
  expect(error.problems).toMatchObject([{ code: 'plain-secret', line: 1 }]);
  expect(JSON.stringify(error) + String(error)).not.toContain('canary');
});

it('refuses an address with a password in it', async () => {
  const error = await problemsOf(
    'comunal.config.yml',
    'peertube: { baseUrl: "https://ana:canary-XYZ@video.example" }',
  );
  expect(error.problems).toMatchObject([{ code: 'wrong-value', path: 'peertube.baseUrl' }]);
  expect(JSON.stringify(error) + String(error)).not.toContain('canary');
});

it('tells the name and line of what a module throws, not its message', async () => {
  const error = await problemsOf(
    'comunal.config.mjs',
    `const key = 'canary-XYZ';\nthrow new RangeError(key);\n`,
  );
  expect(error.problems).toEqual([{ code: 'not-loaded', path: '', detail: 'RangeError', line: 2 }]);
  expect(JSON.stringify(error) + String(error)).not.toContain('canary');
});

it('tells the same of a field that throws when it is read', async () => {
  const error = await problemsOf(
    'comunal.config.mjs',
    `export default { get peertube() {\nthrow new RangeError('canary-XYZ'); } };\n`,
  );
  expect(error.problems).toEqual([{ code: 'not-loaded', path: '', detail: 'RangeError', line: 2 }]);
  expect(JSON.stringify(error) + String(error)).not.toContain('canary');
});

it.each([
  ['no default export', 'export const config = {};'],
  ['a function', 'export default () => ({});'],
])('refuses a module with %s', async (_, text) => {
  const { problems } = await problemsOf('comunal.config.mjs', text);
  expect(problems).toMatchObject([{ path: '' }]);
});

it('refuses two configurations, broken YAML, aliases without end and a field called __proto__', async () => {
  write('comunal.config.yml', '');
  expect((await problemsOf('comunal.config.mjs', 'export default {};')).problems).toEqual([
    { code: 'several-files', path: '', detail: 'comunal.config.mjs, comunal.config.yml' },
  ]);
  rmSync(join(dir, 'comunal.config.mjs'));
  expect((await problemsOf('comunal.config.yml', 'a: [\nb: }')).problems).toMatchObject([
    { code: 'bad-yaml' },
  ]);
  const bomb = `a: &a [x]\nb: &b [*a, *a]\ncontent: [*b, *b]\n`;
  expect((await problemsOf('comunal.config.yml', bomb)).problems).toMatchObject([
    { code: 'bad-yaml' },
  ]);
  expect(
    (await problemsOf('comunal.config.yml', '__proto__: { content: x }')).problems,
  ).toMatchObject([{ code: 'unknown-field', path: '__proto__' }]);
});
