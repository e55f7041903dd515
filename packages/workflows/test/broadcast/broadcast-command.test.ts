import type { CommandContext } from '@comunal/command';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { allOf, longForm, posixOnly, prependToPath } from '@comunal/test-kit/environment';
import { expect, it, vi } from 'vitest';
import { broadcastCommand } from '../../src/cli/broadcast-command.ts';
import { broadcastStage, eventText } from '../support/broadcast-stage.ts';
import { until } from '../support/until.ts';

/** Calls `comunal broadcast` in the folder of a stage, as somebody who is logged in by password. */
async function call(
  { folder, server, services }: Awaited<ReturnType<typeof broadcastStage>>,
  ...args: readonly (string | Partial<CommandContext>)[]
) {
  let out = '';
  let err = '';
  const [user] = server.users;
  const context: CommandContext = {
    args: args.filter((arg) => typeof arg === 'string'),
    cwd: folder,
    env: {
      PEERTUBE_URL: server.url,
      PEERTUBE_USERNAME: user?.username,
      PEERTUBE_PASSWORD: user?.password,
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_STATE_HOME: join(folder, 'state'),
    },
    locale: 'en',
    signal: new AbortController().signal,
    stdin: undefined,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    ...args.find((arg) => typeof arg === 'object'),
  };
  const { fetch, wallClock } = services;
  const code = await broadcastCommand({ fetch, wallClock }).run(context);
  return { code, out, err };
}

it('lists what is ready and what is not, and begins nothing', async () => {
  await using stage = await broadcastStage();
  const { code, out, err } = await call(stage, 'charla', '--file', 'otra.mp4', '--check');
  expect(code).toBe(1);
  expect(out).toContain('✓ The event is public and can be broadcast.');
  expect(out).toContain(`✓ ${new URL(stage.server.url).host} answers`);
  expect(out).toContain('✗ The file otra.mp4 is not there or cannot be read: correct the path.');
  expect(err).toContain('Something is missing');
  expect(stage.server.videos()).toEqual([]);
  expect(existsSync(join(stage.folder, '.comunal'))).toBe(false);
});

it('knows that there is a room, and does not name it', async () => {
  await using stage = await broadcastStage();
  const { code, out, err } = await call(stage, 'event/charla', '--room', '--check');
  expect([code, out]).toEqual([0, expect.stringContaining('✓ The call room is noted.')]);
  expect(out + err).not.toContain('CANARY');
});

it('keeps the name of a closed event out of every file, and contacts nobody', async () => {
  await using stage = await broadcastStage();
  const before = stage.server.requests.length;
  stage.write(
    'content/events/charla.yaml',
    eventText().replace('visibility: public', 'visibility: closed'),
  );
  const { code, err } = await call(stage, 'charla', '--file', 'charla.mp4');
  expect([code, err]).toEqual([1, expect.stringContaining('there is no public event')]);
  expect(existsSync(join(stage.folder, '.comunal'))).toBe(false);
  expect(stage.server.requests).toHaveLength(before);
});

it('takes one source', async () => {
  await using stage = await broadcastStage();
  const { code, err } = await call(stage, 'charla', '--file', 'charla.mp4', '--room');
  expect([code, err]).toEqual([2, expect.stringContaining('not both')]);
});

it(
  'ends on the first Ctrl-C while it is on air, and does what comes after',
  allOf(longForm, posixOnly),
  async () => {
    await using stage = await broadcastStage();
    // The program in place of ffmpeg is the one of the path.
    mkdirSync(join(stage.folder, 'bin'));
    symlinkSync(stage.services.ffmpeg ?? '', join(stage.folder, 'bin', 'ffmpeg'));
    vi.stubEnv('PATH', prependToPath(join(stage.folder, 'bin')));
    const interrupt = new AbortController();
    const calling = call(
      stage,
      { signal: interrupt.signal },
      'charla',
      '--file',
      'charla.mp4',
      '--yes',
    );
    await until(() => existsSync(join(stage.folder, 'pushes')));
    const { uuid = '' } = stage.server.videos()[0] ?? {};
    stage.server.startStream(uuid);
    interrupt.abort(new Error('Ctrl-C'));
    await until(() => existsSync(join(stage.folder, '.comunal', 'broadcast', '.gitignore')));
    stage.server.endStream(uuid);
    stage.server.publishReplay(uuid);
    const { code, out, err } = await calling;
    expect([code, out]).toEqual([0, expect.stringContaining('/w/')]);
    expect(err).toContain('The server has kept the live; it is private');
    vi.unstubAllEnvs();
  },
);
