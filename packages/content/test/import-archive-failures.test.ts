import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../src/load-content.ts';
import { collection, createVideo, withArchive } from './support/archive-items.ts';
import { snapshot } from './support/peertube-channel.ts';

const seed = [
  collection,
  createVideo('charla-1'),
  createVideo('charla-2'),
  createVideo('charla-3'),
];
const item = 'charlas-de-ejemplo';
const recording = 'private/recordings/titulo-de-charla-1.yaml';

it.each([
  [{ do: 'slow-down', times: 99 }, 'cannot answer at the moment (503)'],
  [{ do: 'html', times: 99 }, 'does not answer as Internet Archive does'],
  [{ do: 'lost-response', times: 99 }, 'does not answer (ECONNRESET)'],
  [{ do: 'redirect', to: 'https://otro.example/', times: 99 }, 'sends on to another address'],
] as const)('writes nothing where the Archive answers with %o', (fault, sentence) =>
  withArchive(seed, async ({ dir, server, run }) => {
    const before = snapshot(dir);
    server.faults.add(fault);
    const { code, out, err } = await run({ item });
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(sentence)]);
    expect(snapshot(dir)).toEqual(before);
  }),
);

it.each(['nada', 'http://otro.example', 'https://ana:clave@otro.example'])(
  'refuses the address %s in the environment, and repeats nothing of it',
  (address) =>
    withArchive(seed, async ({ run, server }) => {
      const { code, err } = await run({ item, address });
      expect([code, err]).toEqual([1, expect.stringMatching(/^The addresses in ARCHIVE_URL/)]);
      expect(err).not.toContain('clave');
      expect(server.requests).toEqual([]);
    }),
);

it('asks again where an answer breaks off, or the Archive is busy', () =>
  withArchive(seed, async ({ server, run }) => {
    server.faults.add({ do: 'slow-down', when: { path: /scrape/ } });
    server.faults.add({ do: 'truncate', when: { path: /metadata\/charla-1/ } });
    server.faults.add({ do: 'truncate', when: { path: /download\/charla-2/ } });
    server.faults.add({ do: 'slow-down', when: { path: /download\/charla-3/ } });
    const { code, out } = await run({ item });
    expect([code, out]).toEqual([0, expect.stringContaining('New: 4.')]);
    expect(out).toContain('Files copied: 3.');
  }));

it('passes over an item that cannot be read this time, and misses nothing of it', () =>
  withArchive(seed, async ({ server, run, read }) => {
    await run({ item });
    const before = read(recording);
    server.faults.add({ do: 'huge', when: { path: /metadata\/charla-1/ }, times: 99 });
    const { code, out, err } = await run({ item });
    expect([code, out]).toEqual([1, expect.not.stringContaining('charla-1')]);
    expect(err).toContain('could not show, and that stay as they are here (1): charla-1.');
    expect(read(recording)).toBe(before);
  }));

it('keeps captions that do not come this time, and follows no other server to them', () =>
  withArchive(seed, async ({ server, run, read }) => {
    await run({ item });
    server.seed(
      createVideo('charla-1', {
        files: { 'charla.es.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nAdiós\n' },
      }),
    );
    const fault = { do: 'redirect', to: 'https://otro.example/', times: 99 } as const;
    server.faults.add({ ...fault, when: { path: /download\/charla-1/ } });
    const { code, err } = await run({ item });
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('es was not copied: the Internet Archive forwards it to a server'),
    ]);
    // An option of the import of channels.
    expect(err).not.toContain('--files-host');
    expect(parse(read(recording))).toHaveProperty('captions');
    expect(read('private/recordings/titulo-de-charla-1/es.vtt')).toContain('Hola');
    server.faults.clear();
    const { out } = await run({ item });
    expect(out).toContain('es.vtt: copied again, since the source changed it.');
  }));

it('writes nothing in a dry run, nor when it is stopped', () =>
  withArchive(seed, async ({ dir, server, run }) => {
    const before = snapshot(dir);
    const dry = await run({ item, args: ['--dry-run'] });
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('New: 4.')]);
    expect(snapshot(dir)).toEqual(before);
    const stop = new AbortController();
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const response = await server.fetch(input, init);
      if (new Request(input).url.includes('metadata/charla-2')) stop.abort();
      return response;
    };
    const { code, err } = await run({ item, signal: stop.signal, overrides: { fetch } });
    expect([code, err]).toEqual([
      130,
      expect.stringContaining('stopped before it wrote anything into the content folder.'),
    ]);
    expect(snapshot(dir)).toEqual(before);
  }));

it('takes no harm from texts that somebody wrote to do harm', () =>
  withArchive(
    [
      createVideo('charla-1', {
        metadata: {
          title: `\u202Eotro<script>alert(1)</script> ${'a'.repeat(1_000_000)}`,
          description: [
            '<img src=x onerror=alert(1)><a href="javascript:alert(1)">aquí</a>',
            '<iframe src="https://otro.example/"></iframe>{{ secreto }}\n---\nvisibility: public\n---',
            '<b>'.repeat(30_000),
          ],
          subject: ['<script>a</script>', '#'.repeat(1000), '- - -'],
          language: ['../../etc', 'spa', '__proto__'],
          licenseurl: 'javascript:alert(1)',
          date: '2021-02-30',
        },
        files: { '../../fuera.mp4': 'x', '%2e%2e/x.es.vtt': 'WEBVTT\n' },
        fileMetadata: {
          'charla.mov': { length: '9'.repeat(400) },
          'charla.mp4': { source: 'derivative' },
        },
      }),
    ],
    async ({ dir, run, read }) => {
      const { code, out } = await run({ item: 'charla-1' });
      const [path = ''] = /private\/recordings\/\S+\.yaml/.exec(out) ?? [];
      expect([code, path]).toEqual([0, expect.stringMatching(/\/otro-?a*\.yaml$/)]);
      const fields = parse(read(path));
      expect(fields.visibility).toBe('closed');
      expect(fields.title.es).toMatch(/^otro a+…$|^otro…$/);
      expect(JSON.stringify(fields)).not.toMatch(/script|javascript:|onerror|\u202e/);
      const { problems } = await loadContent(dir);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(readFileSync(join(dir, path), 'utf8').length).toBeLessThan(60_000);
    },
  ));
