import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeSpeechFolder, sweepSpeechFolders } from '../src/recognition/speech-folder.ts';

function makeProject() {
  const project = mkdtempSync(join(tmpdir(), 'comunal-speech-test-'));
  onTestFinished(() => rmSync(project, { recursive: true }));
  return { project, work: join(project, '.comunal/work') };
}

it('removes the sound of a process that was killed, and ends the program that listens to it', async () => {
  const { project, work } = makeProject();
  // A process that is gone for sure.
  const dead = spawn(process.execPath, ['-e', '']);
  await once(dead, 'exit');
  const folder = join(work, `speech-${dead.pid}-abc`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'speech.wav'), 'a sound');
  const script = 'console.log(1); setInterval(() => {}, 1000)';
  const program = spawn(process.execPath, ['-e', script, '--', join(folder, 'speech.wav')]);
  onTestFinished(() => void program.kill('SIGKILL'));
  const ended = once(program, 'exit');
  await once(program.stdout, 'data');
  await sweepSpeechFolders(project);
  expect(existsSync(folder)).toBe(false);
  // Other systems do not tell how a program was called.
  const end: unknown = process.platform === 'linux' ? await ended : [null, 'SIGKILL'];
  expect(end).toEqual([null, 'SIGKILL']);
});

it('leaves alone what belongs to a process that is there', async () => {
  const { project, work } = makeProject();
  const folder = await makeSpeechFolder(project);
  writeFileSync(join(folder, 'speech.wav'), 'a sound');
  const second = await makeSpeechFolder(project);
  expect(readdirSync(work).filter((name) => name.startsWith('speech-'))).toHaveLength(2);
  expect(existsSync(join(folder, 'speech.wav'))).toBe(true);
  expect(second).not.toBe(folder);
  await sweepSpeechFolders(join(project, 'nowhere'));
});
