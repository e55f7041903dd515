import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { announceCommand } from '../src/cli/announce-command.ts';
import { jobsCommand } from '../src/cli/jobs-command.ts';
import { commandStage } from './support/command-stage.ts';
import { answering } from './support/stage.ts';

const assembly = `visibility: public
title: { es: Velada abierta }
summary: { es: Cómo cuidamos la red. }
kind: conversation
starts: { local: "2026-12-17T18:00", zone: America/Mexico_City }
mode: online
attendance: open
`;

async function stageAssembly(event = assembly) {
  const stage = await commandStage();
  stage.write('content/events/velada.yaml', event);
  const jitsi = 'jitsi: { baseUrl: "https://meet.example" }\n';
  stage.write('comunal.config.yaml', stage.read('comunal.config.yaml') + jitsi);
  return stage;
}

/** Whether a text is in any file below a folder. */
function isInFolder(folder: string, text: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path).includes(text);
  });
}

it('announces an event, and shows its room to nobody but a terminal', async () => {
  await using stage = await stageAssembly();
  const announced = await stage.call(announceCommand, ['velada']);
  const [live] = stage.peertube.videos();
  expect([announced.code, announced.err]).toEqual([
    0,
    expect.stringContaining(`Address to join: https://video.example/w/${live?.shortUUID ?? ''}`),
  ]);
  const room = stage.read('content/private/rooms/velada.txt').trim();
  expect(announced.out + announced.err).not.toContain(room);
  expect(isInFolder(join(stage.folder, '.comunal'), room)).toBe(false);
  const listed = await stage.call(jobsCommand, ['list', '--all', '--json']);
  expect(listed.out).not.toContain(room);

  const piped = await stage.call(announceCommand, ['velada', '--show-room']);
  expect([piped.code, piped.out]).toEqual([2, '']);
  let out = '';
  const show = (...args: readonly string[]) =>
    announceCommand().run({
      args: ['event/velada', '--show-room', ...args],
      cwd: stage.folder,
      env: {},
      locale: 'en',
      signal: new AbortController().signal,
      stdout: { isTTY: true, write: (text) => (out += text) },
      stderr: { write: () => true },
    });
  expect([await show('--json'), out.includes(room)]).toEqual([0, false]);
  out = '';
  expect([await show(), out]).toEqual([0, `${room}\n`]);
});

it('takes back the live, the address and the room when a run is cancelled', async () => {
  await using stage = await stageAssembly();
  stage.write('export/apuntes.txt', 'de otra persona');
  const failed = await stage.call(announceCommand, ['velada']);
  expect([failed.code, stage.peertube.videos().length]).toEqual([1, 1]);
  expect(failed.err).toContain('Calendars and feeds could not be written.');
  const [, id = ''] = /comunal jobs retry (\w+)/.exec(failed.err) ?? [];
  const cancelled = await stage.call(jobsCommand, ['cancel', id], { stdin: answering('y', 's') });
  expect(cancelled.code).toBe(0);
  expect(stage.peertube.videos()).toEqual([]);
  expect(stage.read('content/events/velada.yaml')).toBe(assembly);
  expect(readdirSync(join(stage.folder, 'content/private/rooms'))).not.toContain('velada.txt');
});

it('says of a closed event no more than of none, and writes its name into no database', async () => {
  await using stage = await stageAssembly(assembly.replace('public', 'closed'));
  const hidden = await stage.call(announceCommand, ['velada']);
  const none = await stage.call(announceCommand, ['velada-2']);
  expect([hidden.code, hidden.err]).toEqual([1, none.err.replace('velada-2', 'velada')]);
  expect(isInFolder(join(stage.folder, '.comunal'), 'event/velada')).toBe(false);
  expect(stage.peertube.requests).toEqual([]);
});
