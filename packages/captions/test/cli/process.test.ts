import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '@comunal/test-kit/environment';
import { expect, it } from 'vitest';
import { captionsFolder } from './support/captions-folder.ts';

const bin = fileURLToPath(new URL('../../../cli/src/bin.ts', import.meta.url));
const node = ['--conditions=@comunal/source', '--disable-warning=ExperimentalWarning', bin];
const env = childEnvironment({ LANG: 'en_GB.UTF-8' });

it('ends quietly when its output is closed early', async () => {
  const cue = '00:00:00.000 --> 00:00:02.000\nHola, ¿qué tal?\n\n';
  const { cwd } = captionsFolder({ 'a.vtt': `WEBVTT\n\n${cue.repeat(50_000)}` });
  const child = spawn(process.execPath, [...node, 'captions', 'shift', 'a.vtt', '--by', '1'], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = (await once(child, 'close')) as [number];
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

it('writes the whole file to a pipe', () => {
  const cue = '00:00:00.000 --> 00:00:02.000\nHola, ¿qué tal?\n\n';
  const { cwd } = captionsFolder({ 'a.vtt': `WEBVTT\n\n${cue.repeat(20_000)}` });
  const { stdout, status } = spawnSync(
    process.execPath,
    [...node, 'captions', 'convert', 'a.vtt'],
    { cwd, env, encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  expect(status).toBe(0);
  expect(stdout.match(/Hola, ¿qué tal\?\n/g)).toHaveLength(20_000);
});
