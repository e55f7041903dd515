import { renderRoom } from '@comunal/jitsi';
import { renderVideo } from '@comunal/peertube';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { hugoOnly, createHugoSite, type HugoSite } from './support/hugo-site.ts';

const SEED = { seed: 17 };

describe('the component', hugoOnly, () => {
  let site: HugoSite | undefined;
  afterEach(() => site?.remove());

  /** Creates the site without its pages, which ask for cards. */
  function createEmptySite(): HugoSite {
    const empty = (site = createHugoSite());
    for (const page of ['video', 'llamada', 'apoyo', 'actividades', 'libro'])
      for (const language of ['es', 'en', 'pt']) empty.erase(`content/${page}.${language}.md`);
    return empty;
  }

  /** Runs a piece of a template with each value, in one build. */
  function runTemplate(piece: string, values: readonly unknown[]): readonly unknown[] {
    const site = createEmptySite();
    site.write('data/values.json', JSON.stringify(values));
    site.write(
      'layouts/index.html',
      `{{ $results := slice }}{{ range site.Data.values }}{{ $results = $results | append (slice (${piece})) }}{{ end }}<script type="application/json">{{ jsonify $results | safeJS }}</script>`,
    );
    const { status, files, log } = site.build();
    if (status !== 0) throw new Error(log);
    const [, json = ''] = /json">([^]*)<\/script>/.exec(files.get('es/index.html') ?? '') ?? [];
    return (JSON.parse(json) as unknown[][]).flat();
  }

  it('takes the names of rooms that the package takes', () => {
    // Where a rule of the package ends: emoji, marks, what is composed of others, the ends of planes.
    const characters = fc.oneof(
      fc.constantFrom(...'aZ9ñ-_.~ !()*', ...'a™©⌚▶‼ℹ', 'e\u0301', '\u200B', '\u202E', '\uFE0F'),
      fc.constantFrom(
        ...'/\\?#&:\'"%<>@',
        ...'／？＃＆：％＠℀⩴',
        ...'\u00A0\u3000\uFDFA\uFE70\u2026\uFF0A',
      ),
      fc.integer({ min: 0x20, max: 0x2f_ff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0xf9_00, max: 0xff_ff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0x1_f0_00, max: 0x1_fa_ff }).map((code) => String.fromCodePoint(code)),
    );
    const names = fc
      .sample(fc.array(characters, { minLength: 1, maxLength: 6 }), { ...SEED, numRuns: 5_000 })
      .map((name) => name.join(''))
      .concat('a'.repeat(200), 'a'.repeat(201), '😀', '𓀀'.repeat(85), '𓀀'.repeat(86))
      .concat('ñ'.repeat(170), 'ñ'.repeat(171), '.', '..', '…', '*', '＊', 'a*');
    const results = runTemplate(
      'partial "comunal/room-name.html" .',
      names.map((name) => `/${encodeURIComponent(name)}`),
    );
    const isTaken = (name: string): boolean => {
      // Hugo reads bytes that are no text as this character.
      if (name.includes('\uFFFD')) return false;
      try {
        return renderRoom({ instance: 'https://meet.example/', room: name, locale: 'es' }) !== '';
      } catch {
        return false;
      }
    };
    expect(results.filter((result) => result !== '').length).toBeGreaterThan(800);
    const tooMany = results.filter(
      (result, index) => result !== '' && !isTaken(names[index] ?? ''),
    );
    expect(tooMany).toEqual([]);
    const tooFew = names.filter((name, index) => results[index] === '' && isTaken(name));
    // Hugo knows no character that is newer than itself.
    const known = runTemplate(
      'len (findRE `^[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]+$` .)',
      tooFew,
    );
    expect(tooFew.filter((_, index) => known[index] !== 0)).toEqual([]);
  });

  it.each([
    ['/a%CC', ''],
    ['/a%', ''],
    ['/a%2', ''],
    ['/x/../y', ''],
    ['/x/%2e%2E/y', ''],
    ['/./y', ''],
    ['/x//y', ''],
    ['/', ''],
    ['/a%2Fb', ''],
    ['/a%5cb', ''],
    ['/añil', 'añil'],
    ['/a%c3%b1il', 'añil'],
    ['/inquilina/sala%20de%20juntas', 'sala de juntas'],
  ])('reads the path %s as the room %j', (path, name) => {
    expect(runTemplate('partial "comunal/room-name.html" .', [path])).toEqual([name]);
  });

  it.each([
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00Z'], // shown twice: the first
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00Z'], // skipped: moved on
    ['2026-10-25T02:30', 'Europe/Madrid', '2026-10-25T00:30:00Z'],
    ['2026-03-29T02:30', 'Europe/Madrid', '2026-03-29T01:30:00Z'],
    ['2030-03-15T10:00:30', 'America/Mexico_City', '2030-03-15T16:00:30Z'],
    ['2030-03-15T10:00-06:00', 'Europe/Madrid', '2030-03-15T16:00:00Z'],
    ['2030-03-15T10:00-06:00', undefined, '2030-03-15T16:00:00Z'],
    ['2030-03-15T23:30Z', undefined, '2030-03-15T23:30:00Z'],
  ])('reads %s in %s as the package does', (starts, timeZone, moment) => {
    const html = renderRoom({
      instance: 'https://meet.example/',
      room: 'sala',
      locale: 'es',
      starts,
      timeZone,
    });
    expect(html).toContain(`<time datetime="${moment}">`);
    const [time = ''] = runTemplate('partial "comunal/moment.html" .', [
      { text: starts, zone: timeZone },
    ]);
    expect(Date.parse(String(time))).toBe(Date.parse(moment));
  });

  it('takes the ids of videos that the package takes', () => {
    const ids = [
      '1',
      '1234567890',
      '12345678901',
      'wuzkHBJry2URbrzYF7oNaj',
      '0uzkHBJry2URbrzYF7oNaj',
    ].concat(
      '9c9de5e8-0a1e-484a-b099-e80766180a6d',
      '9C9DE5E8-0A1E-484A-B099-E80766180A6D',
      'about',
    );
    const site = createEmptySite();
    for (const id of ids)
      site.write(
        `content/v${ids.indexOf(id)}.es.md`,
        `---\ntitle: Video\n---\n\n{{< comunal-video src="https://tubo.example/w/${id}" >}}\n`,
      );
    const { log } = site.build();
    const isRefused = (id: string): boolean => {
      try {
        return renderVideo({ src: `https://tubo.example/w/${id}`, locale: 'es' }) === '';
      } catch {
        return true;
      }
    };
    expect(ids.filter((_, index) => log.includes(`/v${index}.es.md`))).toEqual(
      ids.filter(isRefused),
    );
  });
});
