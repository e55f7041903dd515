import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { posixOnly } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { audienceCommand } from '../src/cli/audience-command.ts';
import { recordingText, stage } from './support/stage.ts';

const file = 'content/recordings/grabacion.yaml';
const seed = [{ identifier: 'colectiva-grabacion', viewsPerDay: [30, 5] }];
const inArchive =
  '  - { kind: internet-archive, url: "https://archive.org/details/colectiva-grabacion" }\n';

async function both() {
  const it = await stage({ seed });
  it.write(file, recordingText(it.url).replace('consents:', `${inArchive}consents:`));
  return it;
}

describe('comunal audience collect', () => {
  it('shows what it read, and writes nothing unasked', async () => {
    await using it = await both();
    const before = it.read(file);
    const { code, out, err } = await it.call(audienceCommand, ['collect']);
    expect(code).toBe(0);
    expect(out).toContain('35 · views · Internet Archive · counted · all time · 2026-11-25');
    expect(out).toMatch(/\d+ · views · Nuestro PeerTube · counted/);
    expect(err).toBe('These would change: recordings/grabacion.yaml. --write writes them.\n');
    expect(it.read(file)).toBe(before);
  });

  it('writes figures with what they mean, and leaves every comment where it is', async () => {
    await using it = await both();
    const before = it.read(file);
    await it.call(audienceCommand, ['collect', '--write']);
    const after = it.read(file);
    expect(after.startsWith(before)).toBe(true);
    expect(after).toContain('platform: "Internet Archive"');
    expect(after).toContain('Una dirección de red por día');
    expect((await it.call(audienceCommand, ['collect'])).err).toBe(
      'Everything is up to date already.\n',
    );
  });

  it('leaves a file to those who share it', posixOnly, async () => {
    await using it = await both();
    const place = join(it.folder, file);
    chmodSync(place, 0o666);
    await it.call(audienceCommand, ['collect', '--write']);
    expect(statSync(place).mode & 0o777).toBe(0o666);
  });

  it('a later reading changes value and date of the same figure', async () => {
    await using it = await both();
    await it.call(audienceCommand, ['collect', '--write']);
    const before = it.read(file);
    it.archive.seed({ identifier: 'colectiva-grabacion', viewsPerDay: [30, 5, 7] });
    await it.call(audienceCommand, ['collect', '--write'], {
      overrides: { ...it.overrides, today: '2026-12-01' },
    });
    const figures = it
      .read(file)
      .split('\n')
      .filter((line) => line.includes('metric:'));
    expect(figures).toHaveLength(2);
    expect(figures.join()).toContain('value: 42');
    expect(
      it.read(file).replaceAll('2026-12-01', '2026-11-25').replace('value: 42', 'value: 35'),
    ).toBe(before);
  });

  it('keeps figures of copies apart that somebody gave one name', async () => {
    await using it = await both();
    const [copy = ''] = /  - \{ kind: peertube.*\n/.exec(it.read(file)) ?? [];
    const named = it
      .read(file)
      .replace('{ kind: internet', '{ label: Nuestro PeerTube, kind: internet');
    it.write(file, named.replace(copy, copy + copy));
    await it.call(audienceCommand, ['collect', '--write']);
    const { out } = await it.call(audienceCommand, ['show']);
    expect(out.match(/views · \S+/g)).toEqual([
      'views · Nuestro',
      expect.stringMatching(/^views · video\.example\/w\//),
      'views · Internet',
    ]);
  });

  it('a server that fails takes nothing from the others', async () => {
    await using it = await both();
    const down: typeof fetch = () => Promise.reject(new TypeError('fetch failed'));
    const { code, out, err } = await it.call(audienceCommand, ['collect', '--write'], {
      overrides: { ...it.overrides, fetch: down },
    });
    expect([code, out]).toEqual([1, expect.stringContaining('35 · views · Internet Archive')]);
    expect(err).toContain('could not be read (network): its figure stays as it was.');
    await it.call(audienceCommand, ['collect', '--write']);
    const again = await it.call(audienceCommand, ['collect'], {
      overrides: { ...it.overrides, fetch: down },
    });
    expect(again.err).toContain('No figure that is written there has changed.\n');
    expect(again.err).not.toContain('Everything is up to date');
    const asJson = await it.call(audienceCommand, ['collect', '--json'], {
      overrides: { ...it.overrides, fetch: down },
    });
    expect([asJson.code, asJson.out]).toEqual([1, expect.stringContaining('"reason": "network"')]);
  });

  it('of a new item says that nothing is counted yet, which is no failure', async () => {
    await using it = await both();
    it.archive.seed({ identifier: 'colectiva-grabacion', viewsPerDay: [] });
    const { code, err } = await it.call(audienceCommand, ['collect']);
    expect([code, err]).toEqual([0, expect.stringContaining('has counted nothing yet')]);
  });

  it('reads nothing of what is not public', async () => {
    await using it = await both();
    it.write(file, it.read(file).replace('visibility: public', 'visibility: unlisted'));
    const { err } = await it.call(audienceCommand, ['collect']);
    expect(err).toBe('No public recording has copies that can be counted.\n');
    expect([it.archive.requests, it.peertube.requests]).toEqual([[], []]);
  });

  it('is for other programs as JSON', async () => {
    await using it = await both();
    const { out } = await it.call(audienceCommand, [
      'collect',
      '--json',
      '--recording',
      'grabacion',
    ]);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      files: ['recordings/grabacion.yaml'],
      collected: [{ figure: { metric: 'views' } }, { figure: { value: 35 } }],
    });
  });

  it('names a recording that is not there', async () => {
    await using it = await both();
    const { code, err } = await it.call(audienceCommand, ['collect', '--recording', 'nada']);
    expect([code, err]).toEqual([1, expect.stringContaining('called “nada”')]);
  });
});

describe('comunal audience add', () => {
  const typed = [
    'add',
    'grabacion',
    '--metric',
    'live-audience',
    '--value',
    '120',
    '--platform',
    'Otro sitio',
    '--method',
    'estimate',
  ];

  it('adds a figure that somebody has read', async () => {
    await using it = await both();
    const { code, out } = await it.call(audienceCommand, [
      ...typed,
      '--about',
      '--date',
      '2026-10-01',
      '--window',
      'P7D',
    ]);
    expect([code, out]).toEqual([
      0,
      '~120 · live audience · Otro sitio · estimated · 7 days since the publication · 2026-10-01\n',
    ]);
    expect(it.read(file)).toContain('approximate: true');
  });

  it('gives the figure as JSON', async () => {
    await using it = await both();
    const { out } = await it.call(audienceCommand, [...typed, '--date', '2026-10-01', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      figure: { metric: 'live-audience', value: 120, date: '2026-10-01' },
    });
  });

  it('says of a figure that it is exact, or about so many, as the last reading was', async () => {
    await using it = await both();
    await it.call(audienceCommand, [...typed, '--about', '--date', '2026-10-01']);
    await it.call(audienceCommand, [...typed, '--date', '2026-10-02']);
    expect(it.read(file)).toContain('approximate: false');
    const exact = it.read(file).replace(', approximate: false', '');
    it.write(file, exact);
    const { code, err } = await it.call(audienceCommand, [...typed, '--about']);
    expect([code, err]).toEqual([1, expect.stringContaining('by hand')]);
    expect(it.read(file)).toBe(exact);
  });

  it('gives up no later reading for an earlier one, and takes the place of the last', async () => {
    await using it = await both();
    const put = (value: string, date: string) =>
      it.call(audienceCommand, [...typed.with(typed.indexOf('120'), value), '--date', date]);
    await put('120', '2026-10-02');
    await put('100', '2026-10-01');
    expect(it.read(file).match(/value: \d+/g)).toEqual(['value: 120', 'value: 100']);
    await put('130', '2026-10-03');
    expect(it.read(file).match(/value: \d+/g)).toEqual(['value: 130', 'value: 100']);
  });

  it.each([
    ['--metric', 'viwes', 'Did you mean “views”?'],
    ['--method', 'guess', 'use count, estimate'],
    ['--value', '-3', '--value'],
    ['--value', 'many', 'use 0, 1, 2'],
    ['--date', 'yesterday', '2026-11-25'],
    ['--window', 'a week', 'P7D'],
  ])('%s %s is refused, and nothing is written', async (option, value, words) => {
    await using it = await both();
    const before = it.read(file);
    const at = typed.indexOf(option);
    const args = at < 0 ? [...typed, option, value] : typed.with(at + 1, value);
    const { code, err } = await it.call(audienceCommand, args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(it.read(file)).toBe(before);
  });
});

describe('comunal audience show', () => {
  it('sums like with like alone', async () => {
    await using it = await both();
    const second = it.read(file).replace('colectiva-grabacion', 'colectiva-otra');
    it.write('content/recordings/otra.yaml', second);
    it.archive.seed({ identifier: 'colectiva-otra', viewsPerDay: [4] });
    await it.call(audienceCommand, ['collect', '--write']);
    const { out } = await it.call(audienceCommand, ['show']);
    expect(out).toContain('Sum of 2 figures that count the same: 39 (views, Internet Archive)');
    expect(out).toContain('are not added up.');
    expect(out).not.toMatch(/Sum of [34]/);
  });

  it('says when there are none', async () => {
    await using it = await both();
    expect((await it.call(audienceCommand, ['show'], { locale: 'pt' })).err).toBe(
      'Não há números.\n',
    );
  });
});
