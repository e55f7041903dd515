import { pickCount } from '@comunal/test-kit/pick-cases';
import { runChild } from '@comunal/test-kit/run-child';
import { startArchiveSimulator, startPeerTubeSimulator } from '@comunal/testing';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { copyJobsDatabase } from './support/open-test-jobs.ts';
import type { ChildReport, ChildTask } from './support/publish-child.ts';
import {
  captionsText,
  identifier,
  languages,
  media,
  recordingText,
  writeProject,
} from './support/publish-content.ts';
import { makeDatabaseFolder } from './support/test-folder.ts';

/** Each run loses its workers so often on its way. */
const killsPerRun = pickCount(5, 4);
const runs = pickCount(1, 25);
const hash = (algorithm: string): string => createHash(algorithm).update(media).digest('hex');
const parent = makeDatabaseFolder('comunal-publish-killed-');
afterAll(() => rm(parent, { recursive: true, force: true, maxRetries: 3 }));

it(`publishes once, though its worker is killed at ${runs * killsPerRun} moments`, async () => {
  let random = 20_261_128;
  for (let run = 0; run < runs; run++) {
    await using archive = await startArchiveSimulator();
    await using peertube = await startPeerTubeSimulator({ anyHost: true });
    const projectDir = join(parent, String(run));
    writeProject(projectDir);
    const jobs = join(projectDir, '.comunal', 'jobs');
    await mkdir(jobs, { recursive: true, mode: 0o700 });
    await copyJobsDatabase(jobs);
    const [user = { username: '', password: '' }] = peertube.users;
    const [keys = { accessKey: '', secretKey: '' }] = archive.accounts;
    const { addresses } = archive;
    const task = { projectDir, peertubeUrl: peertube.url, user, addresses, keys };
    for (let kill = 0; kill < killsPerRun; kill++) {
      random = (random * 1_103_515_245 + 12_345) % 2 ** 31;
      // About as many as bring a run to its end with the last of them.
      const { signal } = await child({ ...task, dieAtEvent: 1 + (random % pickCount(80, 40)) });
      expect([run, kill, signal]).toEqual([run, kill, 'SIGKILL']);
    }
    const { report } = await child({ ...task, dieAtEvent: 0 });
    expect(report).toMatchObject({ states: ['succeeded'], failure: null });

    const [video, ...others] = peertube.videos();
    expect(others).toEqual([]);
    expect(video).toMatchObject({ privacy: 1, sha256: hash('sha256') });
    expect(await readCaptions(peertube.url, video?.uuid ?? '')).toEqual(
      Object.fromEntries(languages.map((language) => [language, captionsText(language)])),
    );
    expect(archive.items()).toHaveLength(1);
    expect(
      archive.item(identifier)?.files.map(({ name, md5 }) => [name, name.endsWith('.mp4') && md5]),
    ).toEqual([
      ['charla.mp4', hash('md5')],
      ...languages.map((each) => [`charla.${each}.vtt`, false]),
    ]);
    const url = `https://video.example/w/${video?.shortUUID}`;
    expect(await readFile(join(projectDir, 'content/recordings/charla.yaml'), 'utf8')).toBe(
      `${recordingText}copies:\n  - { kind: peertube, url: "${url}" }\n  - { kind: internet-archive, url: "https://archive.org/details/${identifier}" }\n`,
    );
  }
}, 1_500_000);

function child(task: ChildTask): ReturnType<typeof runChild<ChildReport>> {
  return runChild<ChildReport>(new URL('support/publish-child.ts', import.meta.url), task);
}

/** Reads the captions of a public video as everybody sees them. */
async function readCaptions(server: string, uuid: string): Promise<Record<string, string>> {
  const response = await fetch(`${server}/api/v1/videos/${uuid}/captions`);
  const { data } = (await response.json()) as {
    data: { language: { id: string }; captionPath: string }[];
  };
  const texts = data.map(async ({ language, captionPath }) => {
    const file = await fetch(server + captionPath);
    return [language.id, await file.text()] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}
