import { callCommand, type CalledCommand } from '@comunal/test-kit/call-command';
import { generateSigningKey } from '@comunal/fundraising/node';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../src/cli/index.ts';
import { page, writeSite } from './support/write-site.ts';

const files = {
  'index.html': page(
    '<a href="/a/">A</a><a href="https://otra.example/">O</a><a href="/libro.pdf">L</a><script type="module" src="/m.js"></script>',
  ),
  'a/index.html': page('A<script type="module" src="/m.js"></script>'),
  'secreta/index.html': page('S', '<meta name="robots" content="noindex">'),
  'm.js': '1',
  'libro.pdf': 'pdf',
};

async function prepare(): Promise<{
  readonly root: string;
  readonly call: (...args: string[]) => Promise<CalledCommand>;
}> {
  const { root } = await writeSite(files);
  const call = (...args: string[]) =>
    callCommand(async (context) => (await commands[0]?.load())?.run(context), { cwd: root, args });
  return { root, call };
}

it('makes a kit, and says what whoever hands it on should know', async () => {
  const { call } = await prepare();
  const { code, out, err } = await call('dist', '--out', 'stick');
  expect(code).toBe(0);
  expect(out).toMatch(/^Kit in stick: pages 2, files \d+, \d+ kB\.\nWritten: \d+\./);
  expect(err).toContain('does not run from a folder: /m.js (2 pages, such as a/index.html)');
  expect(err).toContain('which stayed behind: 1 (secreta/index.html).');
  expect(err).toContain('Links lead to otra.example:');
  expect(err).toContain('Files that nobody looked into: 1');
  expect(err).toContain('Nobody signed the list');
  expect(err).toMatch(/Eject the stick before you pull it out\.\n$/);
});

it('signs, verifies and tells a changed byte by its exit code', async () => {
  const { root, call } = await prepare();
  const key = await generateSigningKey(join(root, 'key.pem'));
  const otherKey = await generateSigningKey(join(root, 'other.pem'));
  const made = await call(
    'dist',
    '--out',
    'stick',
    '--key-file',
    'key.pem',
    '--expires',
    '30',
    '--json',
  );
  expect(JSON.parse(made.out)).toMatchObject({ version: 1, pages: 2, signedBy: [key] });
  const whole = await call('verify', 'stick', '--key', key);
  expect([whole.code, whole.out]).toEqual([
    0,
    expect.stringMatching(
      /^Whole: \d+ files are those of the list\.\nSigned by .+ on .+ valid until /,
    ),
  ]);
  expect((await call('verify', 'stick')).code).toBe(3);
  expect(await call('verify', 'stick', '--key', otherKey)).toMatchObject({
    code: 1,
    out: expect.stringContaining('ANOTHER KEY SIGNED IT'),
  });
  await writeFile(join(root, 'stick', 'site', 'libro.pdf'), 'pdg');
  expect(await call('verify', 'stick', '--key', key)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^changed: site\/libro\.pdf\nIt is not the kit/),
  });
});

it('says of a file without a key which one it has to be', async () => {
  const { root, call } = await prepare();
  await writeFile(join(root, 'no.pem'), 'PRIVATE', { mode: 0o600 });
  const { code, err } = await call('dist', '--out', 'stick', '--key-file', 'no.pem');
  expect([code, err]).toEqual([1, expect.stringContaining('comunal fundraising keygen')]);
  expect(err).not.toContain('PRIVATE');
});

it('says what to do about a file that changed, and about one that is not of the kit', async () => {
  const { root, call } = await prepare();
  await call('dist', '--out', 'stick');
  await writeFile(join(root, 'stick', 'site', 'libro.pdf'), 'pdg');
  const changed = await call('verify', 'stick');
  expect(changed.err).toContain('make it again in the same folder');
  expect(changed.err).not.toContain('delete it');
  await call('dist', '--out', 'stick');
  expect((await call('verify', 'stick')).code).toBe(0);
  await writeFile(join(root, 'stick', 'site', 'nueva.html'), 'x');
  const added = await call('verify', 'stick');
  expect(added.err).toContain('delete it');
  expect(added.err).not.toContain('again in the same folder');
});

it('says in which files two kits differ', async () => {
  const { root, call } = await prepare();
  await call('dist', '--out', 'a');
  await writeFile(join(root, 'dist', 'libro.pdf'), 'another');
  await call('dist', '--out', 'b');
  expect(await call('diff', 'a', 'b')).toMatchObject({
    code: 0,
    out: 'changed: site/libro.pdf (0 kB)\n',
    err: expect.stringContaining('comunal kit verify says'),
  });
  expect((await call('diff', 'a', 'a')).out).toBe('Both kits have the same files.\n');
  expect((await call('diff', 'a')).code).toBe(2);
});

it.each([
  [['nada', '--out', 'x'], 1, 'There is no folder nada.'],
  [['verfy', '--out', 'x'], 1, 'verify'],
  [['dist'], 2, '--out'],
  [['dist', '--out', 'x', '--max', 'mucho'], 2, '700MB, 4GB'],
  [['dist', '--out', 'x', '--expires', '2020-01-01'], 2, '2027-05-01'],
  [['dist', '--out', 'x', '--max', '10kB'], 1, 'Not even the pages fit: they need'],
  [['dist/a', '--out', 'x'], 0, ''],
  [['dist/secreta/..', '--out', 'dist/x'], 1, 'stand in each other'],
  [['dist', '--out', '.'], 1, 'stand in each other'],
  [['dist', '--out', 'x', '--key-file', 'nada.pem'], 1, 'There is no file at'],
  [['verify', 'dist'], 1, 'is no whole kit'],
  [['verify', 'dist', '--key', 'PRIVATE'], 2, 'A public key is 43'],
  [['zim', 'dist'], 2, '--out'],
  [['zim', 'dist', '--out', 'kit.txt'], 2, '….zim'],
  [[], 2, 'DIR'],
])('answers %j with code %i', async (args, code, message) => {
  const { call } = await prepare();
  const called = await call(...args);
  expect([called.code, called.err]).toEqual([code, expect.stringContaining(message)]);
  expect(called.err).not.toContain('PRIVATE');
});

it('repeats nothing of a key that others could open', async () => {
  const { root, call } = await prepare();
  await generateSigningKey(join(root, 'key.pem'));
  await chmod(join(root, 'key.pem'), 0o644);
  const pem = await readFile(join(root, 'key.pem'), 'utf8');
  const { code, err } = await call('dist', '--out', 'stick', '--key-file', 'key.pem');
  expect(code).toBe(1);
  expect(err).toContain('chmod 600 key.pem');
  for (const line of pem.split('\n').filter((each) => each.length > 10))
    expect(err).not.toContain(line);
});
