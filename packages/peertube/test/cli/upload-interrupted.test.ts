import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seededBytes, sha256Of } from '../support/random-bytes.ts';
import { comunal } from './support/comunal.ts';
import { useCommand } from './support/use-command.ts';
import { countingProxy } from './support/counting-proxy.ts';

const bytes = seededBytes(20_000_000, 5);
/** What heads of requests and a new log-in may come to. */
const beside = 64_000;
const args = ['upload', 'charla.mp4', '--channel', 'root_channel', '--name', "L'assemblea"];
const goOn =
  /^Stopped\. .* resume by \d+:\d\d.{0,6} with the same command:\n {2}comunal peertube upload charla\.mp4 --channel root_channel --name 'L'\\''assemblea'$/m;

it.each(['SIGINT', 'SIGKILL'] as const)(
  'after %s midway the same command completes, with one video, and sends nothing that had arrived',
  async (signal) => {
    await using command = await useCommand({ anyHost: true });
    const { simulator, folder, state, config } = command;
    using proxy = await countingProxy(simulator.port);
    const env = { ...command.env, PEERTUBE_URL: proxy.url };
    writeFileSync(join(folder, 'charla.mp4'), bytes);
    const slow = { when: { path: /upload-resumable/ }, do: 'slow', bytesPerSecond: 8e6 } as const;
    const quicken = simulator.faults.add(slow);
    const first = comunal(args, folder, env);
    await first.saying(/^30%/m);
    first.child.kill(signal);
    const stopped = await first.ended;
    expect(stopped.out).toBe('');
    const isKilled = signal === 'SIGKILL';
    expect([stopped.code, stopped.signal]).toEqual(isKilled ? [null, 'SIGKILL'] : [130, null]);
    expect(stopped.err).toMatch(isKilled ? /\d%/ : goOn);
    expect(modesIn(state)).toEqual(isKilled ? ['.json 600', '.lock 600'] : ['.json 600']);
    expect(modesIn(config)).toEqual(['.json 600']);
    const tokens = textsIn(config).flatMap((text) => text.match(/[0-9a-f]{32,}/g) ?? []);
    expect(tokens).toHaveLength(2);
    const kept = textsIn(state).join();
    quicken();
    const half = simulator.uploads()[0]?.received ?? 0;
    expect(half).toBeGreaterThan(4_000_000);

    const counted = proxy.count();
    const done = await comunal(args, folder, env).ended;
    expect(done.err).toMatch(/^Resuming: \d\d% is on the server already\.$/m);
    expect(done.code).toBe(0);
    const [video, ...others] = simulator.videos();
    expect(others).toEqual([]);
    expect(video?.sha256).toBe(sha256Of(bytes));
    expect(done.out).toBe(`${proxy.url}/w/${video?.shortUUID}\n`);
    expect(counted.sent).toBeLessThan(bytes.length - half + beside);
    expect(readdirSync(state)).toEqual([]);
    const written = [kept, stopped.err, done.err, done.out].join();
    for (const secret of [command.user.password, ...tokens]) expect(written).not.toContain(secret);
  },
  60_000,
);

/** Of each file the end of its name and its mode. */
function modesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => {
      const mode = statSync(join(folder, name)).mode & 0o777;
      return `${/\.\w+$/.exec(name)?.[0]} ${mode.toString(8)}`;
    })
    .toSorted();
}

function textsIn(folder: string): string[] {
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}
