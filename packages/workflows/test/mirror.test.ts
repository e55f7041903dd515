import { createArchive } from '@comunal/archive';
import { loadContent } from '@comunal/content';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';
import { archiveCommand } from '../src/cli/archive-command.ts';
import { mirrorPlan } from '../src/index.ts';
import { answering, media, recordingText, stage, today } from './support/stage.ts';

const id = 'colectiva-grabacion';
const args = ['mirror', 'grabacion', '--file', 'charla.mp4', '--prefix', 'colectiva'];
const md5 = createHash('md5').update(media).digest('hex');

describe('a plan', () => {
  it('says what would be done, and does nothing', async () => {
    await using it = await stage();
    const content = await loadContent(join(it.folder, 'content'), {
      clock: { today: () => today },
    });
    expect(content.problems).toEqual([]);
    const recording = content.get('recording', 'grabacion');
    if (!recording) throw new Error('It is not there.');
    const plan = await mirrorPlan(recording, {
      lookup: (type, slug) => content.get(type, slug),
      archive: createArchive(it.archive.addresses),
      prefix: 'colectiva',
      file: { name: 'charla.mp4', size: media.length, md5 },
      today,
      fetch: it.fetch,
    });
    expect(plan).toMatchObject({
      identifier: id,
      item: undefined,
      video: { url: it.url, video: { name: 'Charla de redes' } },
      steps: [
        {
          do: 'make-item',
          metadata: {
            title: 'Grabación de la charla',
            date: '2026-10-01',
            language: 'spa',
            licenseurl: 'https://creativecommons.org/licenses/by/4.0/',
            mediatype: 'movies',
            source: it.url,
          },
        },
        { do: 'upload', file: { name: 'charla.mp4' } },
        { do: 'write-copy', url: `https://archive.org/details/${id}` },
      ],
    });
    expect(it.archive.requests.map(({ method }) => method)).toEqual(['GET']);
    expect(it.archive.items()).toEqual([]);
  });

  it('of a recording that may not be uploaded asks nothing of anybody', async () => {
    await using it = await stage();
    it.write(
      'content/recordings/grabacion.yaml',
      recordingText(it.url).replace('visibility: public', 'visibility: closed'),
    );
    const content = await loadContent(join(it.folder, 'content'), {
      clock: { today: () => today },
    });
    const recording = content.get('recording', 'grabacion');
    if (!recording) throw new Error('It is not there.');
    const archive = createArchive(it.archive.addresses);
    const plan = await mirrorPlan(recording, {
      lookup: (type, slug) => content.get(type, slug),
      archive,
      prefix: 'x',
      today,
      fetch: it.fetch,
    });
    expect(plan).toMatchObject({ refused: { reason: 'closed' }, steps: [], recording: undefined });
    expect([it.archive.requests, it.peertube.requests]).toEqual([[], []]);
  });
});

describe('comunal archive mirror', () => {
  it('shows the plan, asks for the identifier, and does it', async () => {
    await using it = await stage();
    const { code, out, err } = await it.call(archiveCommand, args, { stdin: answering(id) });
    expect([code, out]).toEqual([0, `https://archive.org/details/${id}\n`]);
    expect(err).toContain('create the item: Grabación de la charla');
    expect(err).toContain('you cannot delete the item afterwards');
    expect(it.archive.item(id)?.files.map((file) => file.md5)).toEqual([md5]);
    expect(it.read('content/recordings/grabacion.yaml')).toBe(
      recordingText(it.url).replace(
        '# la primera casa\n',
        `# la primera casa\n  - { kind: internet-archive, url: "https://archive.org/details/${id}" }\n`,
      ),
    );
  });

  it('has nothing left to do the second time', async () => {
    await using it = await stage();
    await it.call(archiveCommand, [...args, '--yes']);
    const before = it.archive.requests.length;
    const { code, out } = await it.call(archiveCommand, [
      'mirror',
      'grabacion',
      '--file',
      'charla.mp4',
    ]);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Nothing: everything is as it should be.'),
    ]);
    expect(it.archive.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true);
  });

  it('mends what the item says otherwise, in one write', async () => {
    await using it = await stage();
    await it.call(archiveCommand, [...args, '--yes']);
    it.write(
      'content/recordings/grabacion.yaml',
      it.read('content/recordings/grabacion.yaml').replace('Grabación de la charla', 'Otro título'),
    );
    const { code, err } = await it.call(archiveCommand, [...args, '--yes']);
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('change title: Grabación de la charla → Otro título'),
    ]);
    expect(it.archive.item(id)?.metadata['title']).toBe('Otro título');
    expect(it.archive.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('says where the copy is noted, or that somebody has to', async () => {
    await using it = await stage();
    const file = 'content/recordings/grabacion.yaml';
    const before = it.read(file);
    const { err } = await it.call(archiveCommand, [...args, '--yes']);
    expect(err).toContain('The copy was added to recordings/grabacion.yaml: https://archive.org/');
    it.write(file, JSON.stringify(parse(before)));
    expect((await it.call(archiveCommand, [...args, '--yes'])).err).toContain(
      'could not be added to recordings/grabacion: add it to its copies by hand: https://archive.org/',
    );
  });

  it('only shows with --plan', async () => {
    await using it = await stage();
    const { code, out } = await it.call(archiveCommand, [...args, '--plan']);
    expect([code, out]).toEqual([0, expect.stringContaining('upload charla.mp4 (40 kB)')]);
    expect(it.archive.items()).toEqual([]);
  });

  it('gives the plan as JSON, and nothing that the lines do not say', async () => {
    await using it = await stage();
    const { out } = await it.call(archiveCommand, [...args, '--plan', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      recording: 'grabacion',
      identifier: id,
      steps: [
        { do: 'make-item', title: 'Grabación de la charla' },
        { do: 'upload', file: { name: 'charla.mp4' } },
        { do: 'write-copy' },
      ],
    });
    expect(out).not.toContain('metadata');
  });

  it.each([
    ['another word', { stdin: answering('yes') }, 'Not confirmed: nothing was sent.'],
    ['nobody there', {}, '--yes skips the confirmation'],
  ])('with %s on the terminal sends nothing', async (_, settings, words) => {
    await using it = await stage();
    const { code, err } = await it.call(archiveCommand, args, settings);
    expect([code, err]).toEqual([1, expect.stringContaining(words)]);
    expect(it.archive.items()).toEqual([]);
  });

  it.each([
    [
      'closed',
      (text: string) => text.replace('visibility: public', 'visibility: closed'),
      'no public recording called',
    ],
    [
      'without consents',
      (text: string) => text.replace(/consents:\n.*\n/, ''),
      'Nobody has consented',
    ],
    [
      'whose consent was withdrawn',
      (text: string) => text.replace('by: uno', 'by: uno, withdrawn: "2026-11-01"'),
      'is not in force',
    ],
    [
      'whose consent is of today',
      (text: string) => text.replace('2026-10-02', today),
      'from 2026-11-28 on',
    ],
  ])('refuses a recording that is %s, with --yes too', async (_, change, words) => {
    await using it = await stage();
    it.write('content/recordings/grabacion.yaml', change(recordingText(it.url)));
    const { code, out, err } = await it.call(archiveCommand, [...args, '--yes']);
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(words)]);
    expect([it.archive.requests, it.peertube.requests]).toEqual([[], []]);
  });

  it('waits as long as the collective says', async () => {
    await using it = await stage();
    const { err } = await it.call(archiveCommand, [...args, '--yes'], {
      env: { ARCHIVE_WAIT_DAYS: '90' },
    });
    expect(err).toContain('from 2026-12-31 on');
    expect((await it.call(archiveCommand, [...args, '--yes', '--wait-days', '0'])).code).toBe(0);
  });

  it.each([
    [['mirror', 'nada', '--prefix', 'x'], 1, 'no public recording called “nada”'],
    [['mirror', 'grabacion'], 2, 'use --prefix'],
    [['mirror', 'grabacion', '--prefix', 'colectiva', '--yes'], 2, 'name it with --file'],
    [['mirror', 'grabacion', '--file', 'no.mp4', '--prefix', 'x'], 1, 'There is no file at'],
    [['mirror', 'grabacion', '--content', 'nowhere', '--prefix', 'x'], 1, 'comunal check nowhere'],
    [['mirror', 'grabacion', '--prefix', 'ñ'], 1, 'cannot be an identifier'],
    [['mirror', 'grabacion', '--wait-days', 'x'], 2, '--wait-days'],
    [['mirror', 'grabacion', '--secret-key', 'x'], 2, 'A key does not belong in a command'],
    [['upload', 'charla.mp4'], 2, '--recording NAME is missing'],
  ])('%j ends with %d', async (wrong, code, words) => {
    await using it = await stage();
    const result = await it.call(archiveCommand, wrong);
    expect([result.code, result.err]).toEqual([code, expect.stringContaining(words)]);
    expect(it.archive.items()).toEqual([]);
  });

  it('tells in red that the file is missing, and not what it would do', async () => {
    await using it = await stage();
    vi.stubEnv('FORCE_COLOR', '1');
    onTestFinished(() => void vi.unstubAllEnvs());
    const stderr = new PassThrough({ encoding: 'utf8' });
    const wrong = ['mirror', 'grabacion', '--prefix', 'colectiva', '--yes'];
    expect((await it.call(archiveCommand, wrong, { stderr })).code).toBe(2);
    const red = String(stderr.read())
      .split('\n')
      .filter((line) => line.includes('\u001b'));
    expect(red).toEqual([expect.stringContaining('name it with --file')]);
  });

  it('without keys says where they come from, and has sent nothing', async () => {
    await using it = await stage();
    const { code, err } = await it.call(archiveCommand, [...args, '--yes'], {
      env: { ARCHIVE_SECRET_KEY: '' },
    });
    expect([code, err]).toEqual([1, expect.stringContaining('The keys are missing')]);
    expect(it.archive.items()).toEqual([]);
  });

  it('tells no key, whatever goes wrong', async () => {
    await using it = await stage();
    it.archive.faults.add({ when: { method: 'PUT' }, do: 'spam' });
    const { code, err } = await it.call(archiveCommand, [...args, '--yes']);
    expect([code, err]).toEqual([1, expect.stringContaining('took this upload for spam')]);
    expect(err).not.toContain(it.archive.accounts[0]?.secretKey);
  });

  it('shows nothing that steers the terminal, whoever wrote it', async () => {
    await using it = await stage({
      seed: [{ identifier: id, metadata: { title: '\u001b[2Jmalo' }, files: { 'a.mp4': 'x' } }],
    });
    const { err } = await it.call(archiveCommand, [...args, '--yes']);
    expect(err).toContain('change title: ');
    expect(err).not.toContain('\u001b');
  });

  it('names the collective, and compares nothing with a server that is down', async () => {
    await using it = await stage();
    const fetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));
    const { code, err } = await it.call(archiveCommand, [...args, '--yes'], {
      overrides: { ...it.overrides, fetch },
    });
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('could not be read (network): it was not compared'),
    ]);
    expect(it.archive.item(id)?.metadata['creator']).toBe('Colectiva de Ejemplo');
  });

  it('tells of a video that is gone', async () => {
    await using it = await stage();
    it.write(
      'content/recordings/grabacion.yaml',
      recordingText('https://video.example/w/9c9de5e8-0a1e-470e-b9d5-9b6a1e5f4c01'),
    );
    expect((await it.call(archiveCommand, [...args, '--plan'])).out).toContain(
      'no longer exists, or is not public',
    );
  });
});

it('comunal archive upload sends the file and leaves the content as it is', async () => {
  await using it = await stage();
  const { code } = await it.call(archiveCommand, [
    'upload',
    'charla.mp4',
    '--recording',
    'grabacion',
    '--item',
    `https://archive.org/details/${id}`,
    '--yes',
  ]);
  expect([code, it.archive.item(id)?.files.length]).toEqual([0, 1]);
  expect(it.read('content/recordings/grabacion.yaml')).toBe(recordingText(it.url));
});

it('refuses an option of a plan that does not exist, such as a waiting time', async () => {
  const options = { lookup: () => undefined, archive: createArchive({}), waitdays: 30 } as never;
  await expect(mirrorPlan({} as never, options)).rejects.toThrow('no option `waitdays`');
});
