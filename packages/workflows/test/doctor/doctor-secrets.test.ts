import { posixOnly } from '@comunal/test-kit/environment';
import { toldSecrets } from '@comunal/test-kit/told-secrets';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { doctorStage, password } from '../support/doctor-stage.ts';

const CANARY = 'CANARIO-de-prueba-1f0c';

const readsFile = `peertube: { baseUrl: https://video.example, username: root, password: { file: key } }\n`;

it('refuses a key that others can open', posixOnly, async () => {
  const { look, write } = await doctorStage();
  write('comunal.config.yaml', readsFile);
  write('key', CANARY, 0o644);
  expect(await look('secrets')).toMatchObject([
    { status: 'error', code: 'secret-file-not-private' },
  ]);
  write('key', CANARY, 0o600);
  expect(await look('secrets')).toMatchObject([{ status: 'ok' }]);
});

it('says that a key belongs to another account', posixOnly, async () => {
  const { look, write } = await doctorStage();
  write('comunal.config.yaml', readsFile);
  write('key', CANARY, 0o600);
  expect(await look('secrets', { machine: { userId: 4_242 } })).toMatchObject([
    { status: 'warning', code: 'secret-file-of-another' },
  ]);
});

it('looks at the log-ins that are kept as well', posixOnly, async () => {
  const { look, write } = await doctorStage();
  write('.config/comunal/peertube/video.example.json', '{}', 0o644);
  expect(await look('secrets')).toMatchObject([{ code: 'secret-file-not-private' }]);
});

it.each([
  ['{ env: COMUNAL_NONE }', 'secret-env-missing'],
  ['{ file: nowhere }', 'secret-file-missing'],
  ['{ command: [no-such-program-here] }', 'no-program'],
])('says that a secret is not at %s', async (source, code) => {
  const { look, write } = await doctorStage();
  write('comunal.config.yaml', `archive: { accessKey: ${source} }\n`);
  expect(await look('secrets')).toMatchObject([{ status: 'error', code }]);
});

it('calls no program for a secret before somebody wants to log in', async () => {
  const { run, write, folder } = await doctorStage();
  const command = `[${process.execPath}, -e, 'fs.writeFileSync("called", "");console.log("x")']`;
  write('comunal.config.yaml', `archive: { accessKey: { command: ${command} } }\n`);
  await run({ args: ['secrets', 'git'] });
  expect(existsSync(join(folder, 'called'))).toBe(false);
  await run({ args: ['secrets', '--log-in'] });
  expect(existsSync(join(folder, 'called'))).toBe(true);
});

it('finds the key file, the secret and the jobs in git', async () => {
  const { look, write, git } = await doctorStage();
  write('comunal.config.yaml', `${readsFile}# ${CANARY}\n`);
  write('key', CANARY, 0o600);
  git('init', '--quiet');
  expect((await look('git')).map(({ code }) => code)).toEqual(['key-file-not-ignored']);
  write('.comunal/jobs/database/PG_VERSION', '17');
  write('notes.md', `the password is ${CANARY}`);
  git('add', '--all');
  expect((await look('git')).map(({ code }) => code)).toEqual([
    'key-file-tracked',
    'secret-tracked',
    'secret-tracked',
    'secret-tracked',
    'jobs-tracked',
  ]);
  expect(await look('secrets')).toMatchObject([{ code: 'secret-in-config' }]);
});

it('says that git would take the jobs', async () => {
  const { look, write, git } = await doctorStage();
  git('init', '--quiet');
  write('.comunal/other', '');
  expect(await look('git')).toMatchObject([{ code: 'jobs-not-ignored' }]);
  write('.gitignore', '/.comunal/\n');
  expect(await look('git')).toMatchObject([{ status: 'ok' }]);
});

it('refuses a folder of jobs that others can open', posixOnly, async () => {
  const { look, folder } = await doctorStage();
  mkdirSync(join(folder, '.comunal/jobs'), { recursive: true, mode: 0o755 });
  expect((await look('folder')).map(({ code }) => code)).toEqual([
    'open-to-others',
    'open-to-others',
  ]);
});

it('tries the account where somebody asks for it', async () => {
  const { look, write } = await doctorStage();
  write('comunal.config.yaml', readsFile);
  write('key', password, 0o600);
  expect(await look('log-in')).toMatchObject([{ status: 'skipped', code: 'not-asked' }]);
  expect(await look('log-in', { args: ['--log-in'] })).toMatchObject([{ status: 'ok' }]);
});

it('says that an account is not accepted', async () => {
  const { look, write } = await doctorStage();
  write('comunal.config.yaml', readsFile);
  write('key', CANARY, 0o600);
  expect(await look('log-in', { args: ['--log-in'] })).toMatchObject([
    { status: 'error', code: 'peertube-not-accepted' },
  ]);
});

it.each([
  ['mysql://database.example/jobs', 'bad-address'],
  [CANARY, 'bad-address'],
])('says that %s is no address of PostgreSQL', async (address, code) => {
  const { look } = await doctorStage();
  expect(await look('database', { env: { DATABASE_URL: address } })).toMatchObject([
    { status: 'error', code },
  ]);
});

it('says that a database does not answer', async () => {
  const server = createServer((socket) => void socket.destroy());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const { look } = await doctorStage();
  const env = { DATABASE_URL: `postgres://ana:${CANARY}@127.0.0.1:${port}/jobs` };
  const [finding] = await look('database', { env });
  expect(finding).toMatchObject({ status: 'error' });
  expect(finding?.message).toContain(`127.0.0.1:${port}`);
});

/** The checks that secrets pass through. */
const touching = ['config', 'secrets', 'git', 'database', 'peertube', 'archive', 'log-in', 'clock'];

it.each([[[]], [['--log-in']], [['--offline']]])(
  'repeats no secret, wherever it stands and whoever repeats it (%j)',
  async (flags) => {
    const args = [...touching, ...flags];
    const { run, write, git } = await doctorStage();
    const secrets = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `${CANARY}-${letter}`);
    const [inEnv = '', inFile = '', inUrl = '', inCommand = '', inConfig = '', inTokens = ''] =
      secrets;
    const command = `[${process.execPath}, -e, 'console.log("${inCommand}")']`;
    write(
      'comunal.config.yaml',
      `peertube: { baseUrl: https://video.example, username: root, password: { file: key } }
archive: { accessKey: { env: IA_KEY }, secretKey: { command: ${command} } }
# ${inFile} ${inEnv}
`,
    );
    write('key', inFile, 0o600);
    write('.config/comunal/peertube/video.example.json', `{"access":"${inTokens}"}`, 0o600);
    git('init', '--quiet');
    git('add', '--all');
    const env = {
      IA_KEY: inEnv,
      ARCHIVE_SECRET_KEY: inEnv,
      DATABASE_URL: `postgres://ana:${inUrl}@127.0.0.1:1/jobs?password=${inUrl}`,
    };
    // A server that repeats what it was sent, in every place that a message could be made of.
    const change = (): Response =>
      new Response(JSON.stringify({ detail: secrets.join(' '), code: inFile }), {
        status: 400,
        headers: { 'content-type': 'application/problem+json', date: secrets.join(' ') },
      });
    const results = [
      await run({ args, env }),
      await run({ args: [...args, '--json'], env }),
      await run({ args, env, change }),
    ];
    write('comunal.config.yaml', `peertube: { baseUrl: "https://x:${inConfig}@video.example" }\n`);
    results.push(await run({ args, env }));
    write('comunal.config.yaml', `archive: { accessKey: ${inConfig} }\n`);
    results.push(await run({ args: [...args, '--json'], env }));
    expect(toldSecrets(results, secrets)).toEqual([]);
    expect(results[0]?.code).toBe(1);
  },
);
