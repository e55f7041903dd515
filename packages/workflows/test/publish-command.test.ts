import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jobsCommand } from '../src/cli/jobs-command.ts';
import { publishCommand } from '../src/cli/publish-command.ts';
import { openJobs } from '../src/engine/open-jobs.ts';
import { canaries, commandStage } from './support/command-stage.ts';
import { captionsText, identifier, languages, recordingText } from './support/publish-stage.ts';

/** The recording before anybody has taken captions into it. */
const withoutCaptions = recordingText.replace(/captions:\n(?: {2}- .*\n)+/, '');

it('takes an activity to a published recording with three captions, mirrored, in one command', async () => {
  const now = '2126-11-25T20:00:00Z'; // the figures of later days are not due
  await using stage = await commandStage({ recording: withoutCaptions, now });
  for (const language of languages)
    stage.write(`subs/charla.${language}.vtt`, captionsText(language));
  const args = ['event/charla', '--file', 'VID_ana_en_casa.mp4', '--keep-metadata'];
  const published = await stage.call(publishCommand, [
    ...args,
    '--captions',
    'subs',
    '--reviewed',
    '--identifier',
    identifier,
    '--yes',
  ]);
  expect([published.code, published.err]).toEqual([0, expect.stringContaining('done')]);
  const [video, ...others] = stage.peertube.videos();
  expect(others).toEqual([]);
  expect(published.out).toBe(`https://video.example/w/${video?.shortUUID}\n`);
  expect(video).toMatchObject({ privacy: 1, name: 'Grabación de la charla' });
  await stage.logIn();
  const captions = await stage.client.captions.list(video?.uuid ?? '');
  expect(captions.map(({ language }) => language).toSorted()).toEqual(languages.toSorted());
  expect(stage.archive.items().map(({ identifier: id }) => id)).toEqual([identifier]);
  expect(stage.read('content/recordings/charla.yaml')).toContain(
    `archive.org/details/${identifier}`,
  );
  expect(stage.builds()).toBe(2);

  const listed = await stage.call(jobsCommand, ['list', '--all']);
  expect(listed.out).toContain('Publish a recording · recording/charla · done');
  for (const canary of canaries)
    expect([published, listed].map(({ out, err }) => out + err).join()).not.toContain(canary);
});

it('has another process do it that has the jobs open, and takes over once that ends', async () => {
  await using stage = await commandStage();
  const owner = await openJobs({ dir: join(stage.folder, '.comunal', 'jobs') });
  let err = '';
  const stderr = {
    write(text: string) {
      err += text;
      if (text.includes('Another process')) void owner.close();
    },
  };
  const args = ['charla', '--file', 'VID_ana_en_casa.mp4', '--keep-metadata'];
  const { code } = await stage.call(publishCommand, args, { stderr });
  expect([code, err]).toEqual([0, expect.stringContaining('done')]);
  expect(stage.peertube.videos()).toMatchObject([{ privacy: 1 }]);
});

it('goes on with no other file than that of the job that is open, and names both', async () => {
  await using stage = await commandStage();
  stage.write('otra.mp4', 'otro video');
  const args = ['charla', '--keep-metadata', '--detach', '--file'];
  const first = await stage.call(publishCommand, [...args, 'VID_ana_en_casa.mp4']);
  const again = await stage.call(publishCommand, [...args, './VID_ana_en_casa.mp4']);
  const refused = await stage.call(publishCommand, [...args, 'otra.mp4']);
  expect([first.code, again.code, refused.code]).toEqual([0, 0, 1]);
  expect(again.err).toContain('goes on where it was');
  expect(refused.err).toMatch(/VID_ana_en_casa\.mp4.*otra\.mp4/);
  expect(refused.err).toMatch(/comunal jobs resume \w+\n.*comunal jobs cancel \w+/);
  expect(stage.peertube.requests).toEqual([]);
});
