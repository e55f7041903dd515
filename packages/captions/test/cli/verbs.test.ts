import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCaptions } from '../../src/index.ts';
import { captionsFolder } from './support/captions-folder.ts';

const GOOD = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHola, ¿qué tal?\n';
const NUMBERED = GOOD.replace('\n\n', '\n\n1\n');
const LONG = `WEBVTT

00:00:00.000 --> 00:00:05.000
la red que hicimos con las vecinas en la casa de todas
`;
const SRT = '1\n00:00:00,000 --> 00:00:02,000\nHola, ¿qué tal?\n';

describe('check', () => {
  it('tells file, line and column of each problem', async () => {
    const { call } = captionsFolder({
      'charlas/mal.es.vtt': `WEBVTT\n\n00:00:00,000 --> 00:00:02,000\nno\n\n00:00:03.000 --> 00:00:08.000 align:middle\nla casa de\ntodas\n`,
      'charlas/bien.vtt': GOOD,
      'charlas/otra.srt': SRT,
      'charlas/.oculta/x.vtt': '',
      'charlas/nota.txt': '',
    });
    expect(await call(['check', 'charlas'])).toEqual({
      code: 1,
      err: '',
      out: `charlas/mal.es.vtt:3:1: these times make no sense and their text is not shown: write as 00:01:02.500 --> 00:01:04.000.
charlas/mal.es.vtt:6:31: “align:middle” has no effect.
charlas/mal.es.vtt:7:10: “de” is left at the end of the line and belongs to what follows.
`,
    });
    expect(await call(['check', 'charlas/bien.vtt', 'charlas/otra.srt'])).toEqual({
      code: 0,
      out: '',
      err: 'All is well.\n',
    });
  });

  it('speaks three languages', async () => {
    const { call } = captionsFolder({ 'a.vtt': 'hola' });
    expect((await call(['check', 'a.vtt'], { locale: 'es' })).out).toMatch(
      /^a\.vtt:1:1: no se encontró/,
    );
    expect((await call(['check', 'a.vtt'], { locale: 'pt' })).out).toMatch(
      /^a\.vtt:1:1: não se encontrou/,
    );
  });

  it('uses the numbers of the language in the name, or those that are asked for', async () => {
    const { call } = captionsFolder({
      'a.en.vtt': `WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n${'a'.repeat(19)}\n`,
    });
    expect((await call(['check', 'a.en.vtt'])).code).toBe(0);
    const { out } = await call(['check', 'a.en.vtt', '--preset', 'broadcast']);
    expect(out).toContain('up to 15 can be read');
    const english = captionsFolder({
      'b.en.vtt': 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nwe went to the\nhouse\n',
    });
    expect((await english.call(['check', 'b.en.vtt', '--preset', 'broadcast'])).out).toContain(
      '“the” is left at the end of the line',
    );
    expect(await call(['check', 'a.en.vtt', '--preset', 'mtv'])).toMatchObject({
      code: 2,
      err: '“mtv” will not do for --preset: use es-419, pt-BR, en, broadcast.\n',
    });
  });

  it('tells SRT under the name of WebVTT, and how to put it right', async () => {
    const { call, read } = captionsFolder({ 'a.es.vtt': SRT, 'la charla.vtt': SRT, 'b.srt': SRT });
    expect((await call(['check', 'b.srt'])).code).toBe(0);
    expect(await call(['check', 'a.es.vtt'])).toEqual({
      code: 1,
      err: '',
      out: 'a.es.vtt:1:1: the name says WebVTT and inside there is SRT: browsers show nothing of it. This puts it right: comunal captions convert a.es.vtt --format vtt --write\n',
    });
    expect((await call(['check', 'la charla.vtt'])).out).toContain(
      "comunal captions convert 'la charla.vtt' --format vtt --write\n",
    );
    expect((await call(['fix', 'a.es.vtt'])).err).toContain('a.es.vtt:1:1: the name says WebVTT');
    await call(['convert', 'a.es.vtt', '--format', 'vtt', '--write']);
    expect(read('a.es.vtt')).toBe(NUMBERED);
    expect((await call(['check', 'a.es.vtt'])).code).toBe(0);
  });

  it('tells a file without a caption that can be shown', async () => {
    const { call } = captionsFolder({ 'a.vtt': 'WEBVTT\n\nNOTE nada\n' });
    expect(await call(['check', 'a.vtt'])).toMatchObject({
      code: 1,
      out: 'a.vtt:1:1: there is no caption that can be shown.\n',
    });
  });

  it.each([
    ['00:00:01.000 -> 00:00:05.000', 14],
    ['00:01.000 – 00:05.000', 11],
    ['00:00:01,000 => 00:00:05,000', 14],
  ])('shows how an arrow is written, at %s', async (times, column) => {
    const { call } = captionsFolder({ 'a.vtt': `${GOOD}\nuno\n${times}\nHola\n` });
    expect((await call(['check', 'a.vtt'])).out).toBe(
      `a.vtt:7:${column}: these times make no sense and their text is not shown: write as 00:01:02.500 --> 00:01:04.000.\n`,
    );
  });

  it('gives other programs JSON', async () => {
    const { call } = captionsFolder({ 'a.vtt': `${GOOD}\nhola\n` });
    const { out, code } = await call(['check', 'a.vtt', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      files: [
        {
          path: 'a.vtt',
          format: 'vtt',
          cues: 1,
          problems: [{ code: 'text-without-times', line: 6, column: 1 }],
        },
      ],
    });
  });
});

describe('fix', () => {
  it('shows what would come out, and writes it where that is said', async () => {
    const { call, read } = captionsFolder({ 'a.es.vtt': LONG });
    const fixed = LONG.replace('vecinas en', 'vecinas\nen');
    const shown = await call(['fix', 'a.es.vtt']);
    expect(shown).toMatchObject({ code: 0, out: fixed });
    expect(shown.err).toBe(
      'a.es.vtt: lines mended: 1; captions split: 0; times: 0; order: 0. Left for a person: 0.\n',
    );
    expect(read('a.es.vtt')).toBe(LONG);
    expect(await call(['fix', 'a.es.vtt', '--write'])).toMatchObject({
      out: 'Written: a.es.vtt\n',
    });
    expect(read('a.es.vtt')).toBe(fixed);
    expect((await call(['fix', 'a.es.vtt', '--write'])).err).toBe(
      'a.es.vtt: there is nothing to mend.\n',
    );
  });

  it('replaces no file of which it could not read all', async () => {
    const broken = `${LONG}\n00:00:07,000 --> 00:00:08,000\nimportante\n`;
    const { call, read } = captionsFolder({ 'a.vtt': broken });
    const { code, err } = await call(['fix', 'a.vtt', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('would be lost');
    expect(read('a.vtt')).toBe(broken);
  });

  it('names the files of a folder that it would write', async () => {
    const { call } = captionsFolder({ 'c/a.vtt': LONG, 'c/b.vtt': LONG });
    expect((await call(['fix', 'c'])).out).toBe(
      'Would be written with --write: c/a.vtt\nWould be written with --write: c/b.vtt\n',
    );
  });
});

describe('convert', () => {
  it('turns one into the other, and says what has no place', async () => {
    const { call, read } = captionsFolder({
      'a.vtt': 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Ana>Hola, ¿qué tal?\n',
    });
    expect(await call(['convert', 'a.vtt'])).toMatchObject({
      code: 0,
      out: SRT,
      err: 'a.vtt:3: SRT has no place for: who speaks.\n',
    });
    await call(['convert', 'a.vtt', '--speakers', '--write']);
    expect(read('a.srt')).toBe(SRT.replace('Hola', 'Ana: Hola'));
    expect((await call(['convert', 'a.srt'])).out).toContain('\nAna: Hola');
  });

  it('writes no file over another that was not asked to be replaced', async () => {
    const other = SRT.replace('Hola', 'Adiós');
    const { call, read } = captionsFolder({ 'c/a.vtt': GOOD, 'c/a.srt': other });
    const { code, err } = await call(['convert', 'c', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('c/a.srt is not written: another of the files is there');
    expect([read('c/a.vtt'), read('c/a.srt')]).toEqual([GOOD, other]);
  });

  it('puts what comes out in the place of a file whose name said so, where nothing is lost', async () => {
    const voices = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Ana>Hola\n';
    const partly = `hola\n\n${SRT}`;
    const { call, read } = captionsFolder({ 'a.srt': voices, 'b.srt': GOOD, 'c.vtt': partly });
    const { code, err } = await call(['convert', 'a.srt', '--format', 'srt', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('Give it a name that ends in .vtt, and convert that.');
    expect((await call(['convert', 'b.srt', '--write'])).code).toBe(0);
    expect((await call(['convert', 'c.vtt', '--write'])).err).toContain('would be lost');
    expect([read('a.srt'), read('b.srt'), read('c.vtt')]).toEqual([voices, SRT, partly]);
  });

  it('lets a file be written in its own place alone', async () => {
    const other = SRT.replace('Hola', 'Adiós');
    const { call, read } = captionsFolder({ 'c/a.srt': other, 'c/a.vtt': SRT });
    const { code, err } = await call(['convert', 'c', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('c/a.vtt is not written: another of the files is there');
    expect([read('c/a.srt'), read('c/a.vtt')]).toEqual([other, NUMBERED]);
  });

  it('reads any encoding and writes UTF-8', async () => {
    const { call, read } = captionsFolder({ 'a.srt': Buffer.from(SRT, 'latin1') });
    const { err } = await call(['convert', 'a.srt', '--write']);
    expect(err).toMatch(/^a\.srt:3:7: is not UTF-8/);
    expect(read('a.vtt')).toContain('¿qué tal?');
  });
});

it.each([
  ['fix', ['--preset', 'es-419']],
  ['shift', ['--by', '1']],
])('%s tells which tags a file is without that it writes anew', async (verb, more) => {
  const { call } = captionsFolder({ 'a.srt': SRT.replace('Hola', '{\\pos(1,2)}Hola') });
  const { err, out } = await call([verb, 'a.srt', ...more]);
  expect(err).toContain('a.srt:2:1: “{\\pos(1,2)}” is not understood.');
  expect(out).toContain('Hola');
});

describe('shift', () => {
  const at = async (args: string[], file = GOOD): Promise<string> => {
    const { call } = captionsFolder({ 'a.vtt': file });
    return /.* --> .*/.exec((await call(['shift', 'a.vtt', ...args])).out)?.[0] ?? '';
  };

  it.each([
    [['--by', '1.5'], '00:00:01.500 --> 00:00:03.500'],
    [['--by', '1,5s'], '00:00:01.500 --> 00:00:03.500'],
    [['--by=-0.5'], '00:00:00.000 --> 00:00:01.500'],
    [['--by', '-0.5'], '00:00:00.000 --> 00:00:01.500'],
    [['--stretch', '2'], '00:00:00.000 --> 00:00:04.000'],
    [['--sync', '0:00=0:10', '--sync', '1:00=2:10'], '00:00:10.000 --> 00:00:14.000'],
  ])('%j', async (args, times) => {
    expect(await at(args)).toBe(times);
  });

  it.each([
    [['--by', '-1.5s'], 'If it is -1.5s, write it together: --by=-1.5s'],
    [[], 'Say one of these'],
    [['--by', '1', '--stretch', '2'], 'Say one of these'],
    [['--by', 'mucho'], '“mucho” will not do for --by'],
    [['--stretch', '0'], '“0” will not do for --stretch'],
    [['--sync', '0:00=0:10'], 'will not do for --sync'],
    [['--sync', '0:00=0:10', '--sync', '0:00=0:20'], 'will not do for --sync'],
    [['--sync', 'x', '--sync', 'y'], '“x” will not do for --sync'],
  ])('%j makes no sense', async (args, words) => {
    const { call } = captionsFolder({ 'a.vtt': GOOD });
    const { code, err } = await call(['shift', 'a.vtt', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('loses no caption', async () => {
    const { call, read } = captionsFolder({ 'a.vtt': GOOD });
    const { code, err } = await call(['shift', 'a.vtt', '--by=-5', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('1 caption would be before the beginning');
    expect(read('a.vtt')).toBe(GOOD);
  });
});

describe('translate and status', () => {
  const spanish =
    'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Ana>Hola a todas.\n\n00:00:03.000 --> 00:00:05.000\nSí.\n';

  it('takes sentences out, keeps what was translated, and makes captions of it', async () => {
    const { call, read, cwd } = captionsFolder({ 'charla.es.vtt': spanish });
    const exported = ['translate', 'charla.es.vtt', '--to', 'pt-BR', '--export', 'po', '--write'];
    expect((await call(exported)).out).toBe('Written: charla.pt-BR.po\n');
    const po = read('charla.pt-BR.po').replace(
      '"Hola a todas."\nmsgstr ""',
      '"Hola a todas."\nmsgstr "Olá a todas."',
    );
    writeFileSync(`${cwd}/charla.pt-BR.po`, po);
    await call(exported);
    expect(read('charla.pt-BR.po')).toBe(po);

    expect((await call(['status', '.'])).out).toBe(
      'charla es: source; sentences: 2\ncharla pt-BR (po): 1 of 2, up to date\n',
    );
    const made = await call([
      'translate',
      'charla.es.vtt',
      '--to',
      'pt-BR',
      '--import',
      'charla.pt-BR.po',
      '--write',
    ]);
    expect(made).toMatchObject({ code: 0, err: 'Not translated: 1 of 2.\n' });
    expect(parseCaptions(read('charla.pt-BR.vtt')).cues).toMatchObject([
      { startMs: 0, text: '<v Ana>Olá a todas.</v>' },
    ]);

    writeFileSync(`${cwd}/charla.es.vtt`, spanish.replace('todas', 'todes'));
    const { out } = await call(['status', 'charla.es.vtt', 'charla.pt-BR.vtt', 'charla.pt-BR.po']);
    expect(out).toContain('charla pt-BR (vtt): 1 of 2, the source has changed since\n');
    expect(out).toContain('charla pt-BR (po): 1 of 2, the source has changed since\n');
  });

  it('does the same with a sheet', async () => {
    const { call, cwd, read } = captionsFolder({ 'charla.es.vtt': spanish });
    await call(['translate', 'charla.es.vtt', '--to', 'en', '--export', 'csv', '--write']);
    expect(read('charla.en.csv')).toBe('\uFEFF"es","en"\r\n"Hola a todas.",""\r\n"Sí.",""\r\n');
    writeFileSync(`${cwd}/charla.en.csv`, 'es;en\nSí.;Yes.\nHola a todas.;Hello everyone.\n');
    const { out } = await call([
      'translate',
      'charla.es.vtt',
      '--to',
      'en',
      '--import',
      'charla.en.csv',
    ]);
    expect(parseCaptions(out).cues.map(({ text }) => text)).toEqual([
      '<v Ana>Hello everyone.</v>',
      'Yes.',
    ]);
  });

  it('replaces no file of translators that makes no sense, and not its own source', async () => {
    const { call, read } = captionsFolder({
      'charla.es.vtt': spanish,
      'charla.pt.po': 'msgid "x\n',
      'es.po': 'msgctxt "00:00:03.000"\nmsgid "Sí."\nmsgstr "Sim."\n',
    });
    const { code, err } = await call([
      'translate',
      'charla.es.vtt',
      '--to',
      'pt',
      '--export',
      'po',
      '--write',
    ]);
    expect(code).toBe(1);
    expect(err).toBe('charla.pt.po:1:7: a quotation mark is missing.\n');
    expect(read('charla.pt.po')).toBe('msgid "x\n');
    expect(
      (await call(['translate', 'charla.es.vtt', '--to', 'es', '--import', 'es.po', '--write']))
        .code,
    ).toBe(1);
    expect(read('charla.es.vtt')).toBe(spanish);
  });

  it.each([
    ['nothing is translated', 'msgid "Sí."\nmsgstr ""\n', 'Not translated: 2 of 2.'],
    [
      'the file is cut off',
      'msgid "Sí."\nmsgstr "Yes."\n\nmsgid "Ho',
      'a quotation mark is missing',
    ],
    [
      'it is of another language',
      'msgid ""\nmsgstr "Language: pt_BR\\n"\n\nmsgid "Sí."\nmsgstr "Sim."\n',
      'charla.en.po says that it is in pt-BR, and not in en: it was not used.',
    ],
    [
      'one sentence has two translations in it',
      'msgid "Sí."\nmsgstr "Yes."\n\nmsgid "Sí."\nmsgstr "Yeah."\n',
      'charla.en.po:4:1: the text of line 1 is translated here a second time: keep only one of the two translations.',
    ],
    [
      'it has an escape that nobody knows',
      'msgid "Sí."\nmsgstr "\\303\\251"\n',
      String.raw`charla.en.po:2:9: “\3” is not understood: write the character itself, and a backslash as \\.`,
    ],
    [
      'it is not UTF-8',
      Buffer.from('msgid "Sí."\nmsgstr "Yes."\n', 'latin1'),
      'charla.en.po:1:1: from this line on the file is not UTF-8',
    ],
    ['two versions stand in it', 'msgid "Sí."\n<<<<<<<\nmsgstr "Yes."\n', 'charla.en.po:2:1:'],
  ])('gives up no captions that were there when %s', async (_, po, words) => {
    const { call, read } = captionsFolder({
      'charla.es.vtt': spanish,
      'charla.en.vtt': GOOD,
      'charla.en.po': po,
    });
    const args = ['translate', 'charla.es.vtt', '--to', 'en', '--import', 'charla.en.po'];
    const { code, err } = await call([...args, '--write']);
    expect([code, err]).toEqual([1, expect.stringContaining(words)]);
    expect(read('charla.en.vtt')).toBe(GOOD);
  });

  it('keeps what translators remarked in PO', async () => {
    const { call, read } = captionsFolder({
      'charla.es.vtt': spanish,
      'charla.pt.po': '# ¿vos?\nmsgctxt "00:00:03.000"\nmsgid "Sí."\nmsgstr "Sim."\n',
    });
    await call(['translate', 'charla.es.vtt', '--to', 'pt', '--export', 'po', '--write']);
    expect(read('charla.pt.po')).toContain(
      '# ¿vos?\n#. 00:00:03.000 → 00:00:05.000\nmsgctxt "00:00:03.000"\nmsgid "Sí."\nmsgstr "Sim."\n',
    );
  });

  it('says of a source without words that nothing came of it', async () => {
    const { call } = captionsFolder({ 'a.es.vtt': 'WEBVTT\n', 'a.en.po': '' });
    expect(
      await call(['translate', 'a.es.vtt', '--to', 'en', '--import', 'a.en.po', '--write']),
    ).toEqual({ code: 1, out: '', err: 'Not translated: 0 of 0.\n' });
  });

  it.each(['po', 'csv'])(
    'throws away no translation of a sentence that is gone, in %s',
    async (format) => {
      const { call, cwd, read } = captionsFolder({ 'charla.es.vtt': spanish });
      const exported = ['translate', 'charla.es.vtt', '--to', 'pt', '--export', format, '--write'];
      const path = `charla.pt.${format}`;
      await call(exported);
      const translated = read(path)
        .replace('"Hola a todas."\nmsgstr ""', '"Hola a todas."\nmsgstr "Olá a todas."')
        .replace('"Hola a todas.",""', '"Hola a todas.","Olá a todas."');
      writeFileSync(join(cwd, path), translated);
      writeFileSync(
        join(cwd, 'charla.es.vtt'),
        spanish.replaceAll('00:00:00', '00:00:01').replace('Hola a todas', 'Buenas'),
      );
      for (let again = 0; again < 2; again++) {
        const { err } = await call(exported);
        expect(err).toBe('Kept at the end, though the source no longer has them: 1.\n');
        expect(read(path)).toContain('Olá a todas.');
        expect(read(path)).toContain('Buenas.');
      }
    },
  );

  it('counts what can be read of a damaged file, and says that it is damaged', async () => {
    const { call } = captionsFolder({
      'charla.es.vtt': spanish,
      'charla.pt.po': 'msgid "Sí."\nmsgstr "Sim."\n\nmsgid "Hola a todas."\nmsgstr "Ol',
    });
    expect(await call(['status', '.'])).toEqual({
      code: 1,
      out: 'charla es: source; sentences: 2\ncharla pt (po): 1 of 2, up to date\n',
      err: 'charla.pt.po:5:8: a quotation mark is missing.\n',
    });
  });

  it('says where the source is missing', async () => {
    const { call } = captionsFolder({ 'charla.pt.vtt': GOOD });
    expect(await call(['status', '.'])).toMatchObject({
      code: 1,
      err: 'charla: the source in “es” is missing. Say another language with --source.\n',
    });
    expect((await call(['status', '.', '--source', 'pt'])).out).toBe(
      'charla pt: source; sentences: 1\n',
    );
  });
});

describe('transcript', () => {
  it('writes what is said, with chapters and links', async () => {
    const { call, read } = captionsFolder({
      'charla.es.vtt': GOOD,
      'capítulos.txt': '0:00 Saludo\n',
    });
    const link = 'https://video.example/w/1?start={seconds}s';
    expect(
      await call(['transcript', 'charla.es.vtt', '--link', link, '--chapters', 'capítulos.txt']),
    ).toMatchObject({
      code: 0,
      out: '## Saludo\n\n[0:00](<https://video.example/w/1?start=0s>) Hola, ¿qué tal?\n',
    });
    await call(['transcript', 'charla.es.vtt', '--format', 'html', '--write']);
    expect(read('charla.es.html')).toContain('<div lang="es">');
  });

  it('writes two transcripts to one place never', async () => {
    const { call } = captionsFolder({ 'a.es.vtt': GOOD, 'a.es.srt': SRT });
    const { code, err } = await call(['transcript', '.', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('a.es.md is not written');
  });
});
