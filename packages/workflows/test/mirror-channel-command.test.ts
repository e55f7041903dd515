import type { CommandContext, Input } from '@comunal/command';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMirrorChannel } from '../src/channel/mirror-channel.ts';
import { mirrorChannelCommand } from '../src/cli/mirror-channel-command.ts';
import { channelStage, now, prefix } from './support/channel-stage.ts';
import { server } from './support/map-fetch.ts';
import { createJobsFolder } from './support/open-test-jobs.ts';
import { createInlineRun } from './support/run-inline.ts';
import { answering } from './support/stage.ts';

type Stage = Awaited<ReturnType<typeof channelStage>>;

async function call({ services, archive, folder }: Stage, args: readonly string[], stdin?: Input) {
  let out = '';
  let err = '';
  const [keys] = archive.accounts;
  const context: CommandContext = {
    args,
    cwd: folder,
    env: {
      ARCHIVE_URL: archive.addresses.baseUrl,
      ARCHIVE_S3_URL: archive.addresses.s3Url,
      ARCHIVE_VIEWS_URL: archive.addresses.viewsUrl,
      ARCHIVE_ACCESS_KEY: keys?.accessKey,
      ARCHIVE_SECRET_KEY: keys?.secretKey,
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_STATE_HOME: join(folder, 'state'),
    },
    locale: 'en',
    signal: new AbortController().signal,
    stdin,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  };
  const { clock, fetch } = services;
  const command = mirrorChannelCommand({ clock, fetch, wallClock: { now: () => now } });
  return { code: await command.run(context), out, err };
}

describe('comunal mirror', () => {
  it('plans with counts and bytes, and changes nothing', async () => {
    await using stage = await channelStage(3, { bytes: 500_000 });
    const [first] = stage.peertube.videos();
    stage.write(
      'content/recordings/charla-0.yaml',
      stage.read('content/recordings/charla-1.yaml').replace(/copies:\n.*\n/, ''),
    );
    const channel = `${server}/c/${stage.input.name}`;
    const { code, out, err } = await call(stage, [channel, '--prefix', prefix, '--plan']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Public videos of video.example/c/${stage.input.name}: 3`);
    expect(out).toContain('To be copied: 2, 1 MB');
    expect(out).toContain('Left out: 1');
    expect(out).toContain('1 without a public recording that names them.');
    expect(out).not.toContain(first?.name);
    expect(stage.archive.items()).toEqual([]);
  });

  it('asks for the beginning of the identifiers, mirrors, and says what became of it', async () => {
    await using stage = await channelStage(2);
    mkdirSync(join(stage.folder, '.comunal'), { mode: 0o700 });
    const jobs = join(stage.folder, '.comunal', 'jobs');
    mkdirSync(jobs, { mode: 0o700 });
    cpSync(await createJobsFolder(), jobs, { recursive: true });
    const channel = `${stage.input.name}@video.example`;
    const { code, err } = await call(stage, [channel, '--prefix', prefix], answering(prefix));
    expect(code, err).toBe(0);
    expect(err).toContain('you cannot delete the item afterwards');
    expect(err).toContain('Copied: 2 (0 MB).');
    expect(stage.archive.items()).toHaveLength(2);
  });

  it('ends at once where there is nothing to copy and files are sent in other hours', async () => {
    await using stage = await channelStage(1);
    const run = createInlineRun(createMirrorChannel(stage.services), stage.input, {
      startAt: new Date(now).toISOString(),
    });
    await run.run();
    const channel = `${stage.input.name}@video.example`;
    const hours = ['--hours', '22:00-06:00', '--zone', 'UTC'];
    const { code, out } = await call(stage, [channel, '--prefix', prefix, '--yes', ...hours]);
    expect([code, out]).toEqual([0, expect.stringContaining('no videos to copy')]);
    expect(out).toContain('from 22:00 to 06:00');
    expect(existsSync(join(stage.folder, '.comunal', 'jobs'))).toBe(false);
  });

  it('sends nothing where somebody types something else', async () => {
    await using stage = await channelStage(1);
    const channel = `${stage.input.name}@video.example`;
    const { code, err } = await call(stage, [channel, '--prefix', prefix], answering('yes'));
    expect([code, err]).toEqual([1, expect.stringContaining('nothing was sent')]);
    expect(stage.archive.items()).toEqual([]);
  });

  it.each([
    [['https://video.example/w/abc'], 'is not the address'],
    [['http://video.example/c/charlas'], 'does not begin with https'],
    [['https://video.example/c/charlas'], 'The beginning of the identifiers is missing'],
    [['charlas@video.example', '--prefix', 'a b'], 'cannot be the beginning'],
    [['charlas@video.example', '--prefix', 'a', '--cap', '1'], '8…10000000'],
    [['charlas@video.example', '--prefix', 'a', '--hours', '22-6'], 'are no hours'],
    [
      ['charlas@video.example', '--prefix', 'a', '--hours', '22:00-06:00', '--zone', 'X'],
      '“X” is no time',
    ],
  ])('rejects %j before anybody is asked', async (args, message) => {
    await using stage = await channelStage(0);
    const { code, err } = await call(stage, args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(stage.peertube.requests).toEqual([]);
  });
});
