import { expect, it } from 'vitest';
import { createSampleManifest, createSampleWorkspace } from '../lib/sample-workspace.ts';
import { checkTestEnvironment } from './test-environment.ts';

const problemsOf = (code: string, file = 'src/thing.test.ts'): string[] =>
  checkTestEnvironment(
    createSampleWorkspace({
      'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
      [`packages/pkg/${file}`]: `import { it } from 'vitest';\n${code}\n`,
    }),
  ).map(({ location, message }) => `${location}: ${message}`);

it.each([
  ["const isLong = process.env['COMUNAL_TEST_LONG'] === '1';", 'process.env'],
  ['spawn(process.execPath, [], { env: { ...process.env, LANG: "es" } });', 'process.env'],
  ["process.env['PATH'] = '';", 'process.env'],
  ["/* child_process */ spawnSync('ffmpeg', ['-version']);", 'calls ffmpeg by name'],
  ["/* child_process */ childProcess.execFileSync('soffice', args);", 'calls soffice by name'],
  ["/* child_process */ execSync('php -v');", 'calls php by name'],
  ["/* child_process */ promisify(execFile)('ffmpeg', ['-i', file]);", 'calls ffmpeg by name'],
  ["import { run } from './run.ts'; await run('ffmpeg', ['-i', file]);", 'calls ffmpeg by name'],
  ['const browser = await chromium.launch();', 'starts a browser'],
  ['await open({ executablePath: path });', 'starts a browser'],
  ["server.listen(4400, '127.0.0.1');", 'listens on a fixed port'],
  ['await startServer({ port: 4321 });', 'listens on a fixed port'],
  ["it.skipIf(process.platform === 'win32')('reads', () => {});", 'skipped without a reason'],
  ["describe.runIf(hasTool)('reads', () => {});", 'skipped without a reason'],
  ["const paths = ['/usr/bin/chromium'];", 'names a path of the machine'],
  ["writeFileSync('/tmp/out.json', text);", 'names a path of the machine'],
  ["symlinkSync('/etc/hostname', link);", 'names a path of the machine'],
  ["expect(await measure('font: 16px Arial', scrollWidth)).toBe(320);", 'measures text in Arial'],
  ["context.font = '16px Arial'; context.measureText('Hola');", 'measures text in Arial'],
  ["set({ fontFamily: 'Arial' }); expect(box.scrollWidth).toBe(9);", 'measures text in Arial'],
])('reports %s', (code, message) => {
  const problems = problemsOf(code);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('packages/pkg/src/thing.test.ts:2: ');
  expect(problems[0]).toContain(message);
  expect(problemsOf(code, 'test/support/thing.ts')).toHaveLength(1);
});

it('reports a program that a test calls by a function of its own', () => {
  const wrapped = `import { execFile, spawnSync } from 'node:child_process';
const run = promisify(execFile);
function call(command: string, ...args: string[]) {
  return spawnSync(command, args);
}
it('reads the file', async () => {
  await run('gifsicle', ['-I', file]);
  call('gifsicle', '-I', file);
  call('git', 'status');
});`;
  expect(problemsOf(wrapped)).toMatchObject([
    expect.stringContaining(':8: calls gifsicle by name'),
    expect.stringContaining(':9: calls gifsicle by name'),
  ]);
});

it('reports a port that is a constant of the file', () => {
  const code = 'const PORT = 4321;\nserver.listen(PORT);';
  expect(problemsOf(code)).toMatchObject([expect.stringContaining('thing.test.ts:3: listens')]);
});

it('reports a width that is measured with a font of the machine', () => {
  const test = (font: string) => `it('fits', async () => {
  await page.setContent('<p style="font-family: ${font}">Hola</p>');
  const box = await page.locator('p').boundingBox();
  expect(box?.width).toBe(31.5);
});`;
  expect(problemsOf(test('Helvetica'))).toMatchObject([
    expect.stringContaining('thing.test.ts:3: measures text in Helvetica'),
  ]);
  expect(problemsOf(test('DejaVu Sans, sans-serif'))).toEqual([]);
});

it.each([
  "vi.stubEnv('LANG', 'es');",
  "await build(`console.log(process.env['HOME'])`);",
  "/* child_process */ spawnSync('git', ['status']);",
  "/* child_process */ spawnSync(getTool('ffmpeg'), ['-version']);",
  "it('converts', needs('ffmpeg'), () => {});",
  "useTools('ffmpeg', 'ffprobe');",
  "const [, name] = /port: (\\d+)/.exec('port: 1');",
  "expect(await look('ffmpeg', { env })).toEqual([]);",
  "server.listen(0, '127.0.0.1');",
  "expect(parse('--port', '4321')).toEqual({ port: 4321 });",
  "expect(problemsIn('/etc/passwd')).toEqual(['absolute']);",
  "await call('check', '/dev/zero');",
  'const html = `<style>p { font-family: Arial }</style>`;',
])('has nothing against %s', (code) => {
  expect(problemsOf(code)).toEqual([]);
});

it('leaves sources, the environment itself and the contract with a real server alone', () => {
  const code = "const { PATH } = process.env;\nspawnSync('ffmpeg');";
  for (const file of ['src/thing.ts', 'test/contract/server.ts'])
    expect(problemsOf(code, file)).toEqual([]);
  const workspace = createSampleWorkspace({
    'packages/pkg/package.json': createSampleManifest('@comunal/pkg'),
    'tooling/test-kit/src/environment/find.test.ts': code,
  });
  expect(checkTestEnvironment(workspace)).toEqual([]);
});
