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
  it('reports file, line and column of each problem', async () => {
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
      out: `charlas/mal.es.vtt:3:1: the timings are invalid and their text is not shown: write them as 00:01:02.500 --> 00:01:04.000.
charlas/mal.es.vtt:6:31: “align:middle” has no effect.
charlas/mal.es.vtt:7:10: “de” is at the end of the line and belongs to the next one.
`,
    });
    expect(await call(['check', 'charlas/bien.vtt', 'charlas/otra.srt'])).toEqual({
      code: 0,
      out: '',
      err: 'No problems.\n',
    });
  });

  it('writes messages in three languages', async () => {
    const { call } = captionsFolder({ 'a.vtt': 'hola' });
    expect((await call(['check', 'a.vtt'], { locale: 'es' })).out).toMatch(
      /^a\.vtt:1:1: no se encontró/,
    );
    expect((await call(['check', 'a.vtt'], { locale: 'pt' })).out).toMatch(
      /^a\.vtt:1:1: nenhum tempo foi encontrado/,
    );
  });

  it('uses the preset of the language in the file name, or of --preset', async () => {
    const { call } = captionsFolder({
      'a.en.vtt': `WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n${'a'.repeat(19)}\n`,
    });
    expect((await call(['check', 'a.en.vtt'])).code).toBe(0);
    const { out } = await call(['check', 'a.en.vtt', '--preset', 'broadcast']);
    expect(out).toContain('people can read up to 15');
    const english = captionsFolder({
      'b.en.vtt': 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nwe went to the\nhouse\n',
    });
    expect((await english.call(['check', 'b.en.vtt', '--preset', 'broadcast'])).out).toContain(
      '“the” is at the end of the line',
    );
    expect(await call(['check', 'a.en.vtt', '--preset', 'mtv'])).toMatchObject({
      code: 2,
      err: '“mtv” is not valid for --preset: use es-419, pt-BR, en, broadcast.\n',
    });
  });

  it('reports SRT in a .vtt file, and how to convert it', async () => {
    const { call, read } = captionsFolder({ 'a.es.vtt': SRT, 'la charla.vtt': SRT, 'b.srt': SRT });
    expect((await call(['check', 'b.srt'])).code).toBe(0);
    expect(await call(['check', 'a.es.vtt'])).toEqual({
      code: 1,
      err: '',
      out: 'a.es.vtt:1:1: the name says WebVTT, but the file is SRT: browsers show nothing. Convert it with: comunal captions convert a.es.vtt --format vtt --write\n',
    });
    expect((await call(['check', 'la charla.vtt'])).out).toContain(
      "comunal captions convert 'la charla.vtt' --format vtt --write\n",
    );
    expect((await call(['fix', 'a.es.vtt'])).err).toContain('a.es.vtt:1:1: the name says WebVTT');
    await call(['convert', 'a.es.vtt', '--format', 'vtt', '--write']);
    expect(read('a.es.vtt')).toBe(NUMBERED);
    expect((await call(['check', 'a.es.vtt'])).code).toBe(0);
  });

  it('reports a file without cues', async () => {
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
  ])('shows how an arrow is written for %s', async (times, column) => {
    const { call } = captionsFolder({ 'a.vtt': `${GOOD}\nuno\n${times}\nHola\n` });
    expect((await call(['check', 'a.vtt'])).out).toBe(
      `a.vtt:7:${column}: the timings are invalid and their text is not shown: write them as 00:01:02.500 --> 00:01:04.000.\n`,
    );
  });

  it('writes JSON', async () => {
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
  it('prints the result, or writes it with --write', async () => {
    const { call, read } = captionsFolder({ 'a.es.vtt': LONG });
    const fixed = LONG.replace('vecinas en', 'vecinas\nen');
    const preview = await call(['fix', 'a.es.vtt']);
    expect(preview).toMatchObject({ code: 0, out: fixed });
    expect(preview.err).toBe(
      'a.es.vtt: line breaks fixed: 1; captions split: 0; end times: 0; order: 0. Left to fix by hand: 0.\n',
    );
    expect(read('a.es.vtt')).toBe(LONG);
    expect(await call(['fix', 'a.es.vtt', '--write'])).toMatchObject({
      out: 'Written: a.es.vtt\n',
    });
    expect(read('a.es.vtt')).toBe(fixed);
    expect((await call(['fix', 'a.es.vtt', '--write'])).err).toBe('a.es.vtt: nothing to fix.\n');
  });

  it('does not replace a file with unreadable parts', async () => {
    const broken = `${LONG}\n00:00:07,000 --> 00:00:08,000\nimportante\n`;
    const { call, read } = captionsFolder({ 'a.vtt': broken });
    const { code, err } = await call(['fix', 'a.vtt', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('would be lost');
    expect(read('a.vtt')).toBe(broken);
  });

  it('lists the files of a folder that it would write', async () => {
    const { call } = captionsFolder({ 'c/a.vtt': LONG, 'c/b.vtt': LONG });
    expect((await call(['fix', 'c'])).out).toBe(
      'Would be written with --write: c/a.vtt\nWould be written with --write: c/b.vtt\n',
    );
  });
});

describe('convert', () => {
  it('converts either format to the other, and lists the losses', async () => {
    const { call, read } = captionsFolder({
      'a.vtt': 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Ana>Hola, ¿qué tal?\n',
    });
    expect(await call(['convert', 'a.vtt'])).toMatchObject({
      code: 0,
      out: SRT,
      err: 'a.vtt:3: SRT cannot represent: the speaker.\n',
    });
    await call(['convert', 'a.vtt', '--speakers', '--write']);
    expect(read('a.srt')).toBe(SRT.replace('Hola', 'Ana: Hola'));
    expect((await call(['convert', 'a.srt'])).out).toContain('\nAna: Hola');
  });

  it('does not overwrite another source file', async () => {
    const adios = SRT.replace('Hola', 'Adiós');
    const { call, read } = captionsFolder({ 'c/a.vtt': GOOD, 'c/a.srt': adios });
    const { code, err } = await call(['convert', 'c', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('c/a.srt is not written: it is another source file');
    expect([read('c/a.vtt'), read('c/a.srt')]).toEqual([GOOD, adios]);
  });

  it('replaces a file with the wrong extension in place, unless something would be lost', async () => {
    const voices = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Ana>Hola\n';
    const partly = `hola\n\n${SRT}`;
    const { call, read } = captionsFolder({ 'a.srt': voices, 'b.srt': GOOD, 'c.vtt': partly });
    const { code, err } = await call(['convert', 'a.srt', '--format', 'srt', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('Rename it to end in .vtt, and convert that file.');
    expect((await call(['convert', 'b.srt', '--write'])).code).toBe(0);
    expect((await call(['convert', 'c.vtt', '--write'])).err).toContain('would be lost');
    expect([read('a.srt'), read('b.srt'), read('c.vtt')]).toEqual([voices, SRT, partly]);
  });

  it('replaces only the source itself in place', async () => {
    const adios = SRT.replace('Hola', 'Adiós');
    const { call, read } = captionsFolder({ 'c/a.srt': adios, 'c/a.vtt': SRT });
    const { code, err } = await call(['convert', 'c', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('c/a.vtt is not written: it is another source file');
    expect([read('c/a.srt'), read('c/a.vtt')]).toEqual([adios, NUMBERED]);
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
])('lists the unknown tags that %s removes', async (subcommand, more) => {
  const { call } = captionsFolder({ 'a.srt': SRT.replace('Hola', '{\\pos(1,2)}Hola') });
  const { err, out } = await call([subcommand, 'a.srt', ...more]);
  expect(err).toContain('a.srt:2:1: “{\\pos(1,2)}” is not a known tag.');
  expect(out).toContain('Hola');
});

describe('shift', () => {
  const shiftTimes = async (args: string[], file = GOOD): Promise<string> => {
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
  ])('shifts times with %j', async (args, times) => {
    expect(await shiftTimes(args)).toBe(times);
  });

  it.each([
    [['--by', '-1.5s'], 'If the value is -1.5s, write it as one argument: --by=-1.5s'],
    [[], 'Use exactly one of these options'],
    [['--by', '1', '--stretch', '2'], 'Use exactly one of these options'],
    [['--by', 'mucho'], '“mucho” is not valid for --by'],
    [['--stretch', '0'], '“0” is not valid for --stretch'],
    [['--sync', '0:00=0:10'], 'is not valid for --sync'],
    [['--sync', '0:00=0:10', '--sync', '0:00=0:20'], 'is not valid for --sync'],
    [['--sync', 'x', '--sync', 'y'], '“x” is not valid for --sync'],
  ])('rejects %j', async (args, message) => {
    const { call } = captionsFolder({ 'a.vtt': GOOD });
    const { code, err } = await call(['shift', 'a.vtt', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('never loses a caption', async () => {
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

  it('export sentences, keep existing translations, and import them as captions', async () => {
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
    expect(out).toContain('charla pt-BR (vtt): 1 of 2, the source has changed\n');
    expect(out).toContain('charla pt-BR (po): 1 of 2, the source has changed\n');
  });

  it('do the same with a sheet', async () => {
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

  it('do not replace a damaged translation file, nor the source', async () => {
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
      'it is in another language',
      'msgid ""\nmsgstr "Language: pt_BR\\n"\n\nmsgid "Sí."\nmsgstr "Sim."\n',
      'charla.en.po is in pt-BR, not in en: it was not used.',
    ],
    [
      'the file has two translations of one sentence',
      'msgid "Sí."\nmsgstr "Yes."\n\nmsgid "Sí."\nmsgstr "Yeah."\n',
      'charla.en.po:4:1: the text of line 1 is translated here a second time: keep only one of the two translations.',
    ],
    [
      'it has an unknown escape',
      'msgid "Sí."\nmsgstr "\\303\\251"\n',
      String.raw`charla.en.po:2:9: “\3” is not a known escape: write the character itself, and a backslash as \\.`,
    ],
    [
      'it is not UTF-8',
      Buffer.from('msgid "Sí."\nmsgstr "Yes."\n', 'latin1'),
      'charla.en.po:1:1: from this line on the file is not UTF-8',
    ],
    ['it has a merge conflict', 'msgid "Sí."\n<<<<<<<\nmsgstr "Yes."\n', 'charla.en.po:2:1:'],
  ])('keep existing captions when %s', async (_, po, message) => {
    const { call, read } = captionsFolder({
      'charla.es.vtt': spanish,
      'charla.en.vtt': GOOD,
      'charla.en.po': po,
    });
    const args = ['translate', 'charla.es.vtt', '--to', 'en', '--import', 'charla.en.po'];
    const { code, err } = await call([...args, '--write']);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
    expect(read('charla.en.vtt')).toBe(GOOD);
  });

  it('keep the comments of translators in PO', async () => {
    const { call, read } = captionsFolder({
      'charla.es.vtt': spanish,
      'charla.pt.po': '# ¿vos?\nmsgctxt "00:00:03.000"\nmsgid "Sí."\nmsgstr "Sim."\n',
    });
    await call(['translate', 'charla.es.vtt', '--to', 'pt', '--export', 'po', '--write']);
    expect(read('charla.pt.po')).toContain(
      '# ¿vos?\n#. 00:00:03.000 → 00:00:05.000\nmsgctxt "00:00:03.000"\nmsgid "Sí."\nmsgstr "Sim."\n',
    );
  });

  it('report that a source without text has no translation', async () => {
    const { call } = captionsFolder({ 'a.es.vtt': 'WEBVTT\n', 'a.en.po': '' });
    expect(
      await call(['translate', 'a.es.vtt', '--to', 'en', '--import', 'a.en.po', '--write']),
    ).toEqual({ code: 1, out: '', err: 'Not translated: 0 of 0.\n' });
  });

  it.each(['po', 'csv'])('keep the translation of a removed sentence, in %s', async (format) => {
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
      expect(err).toBe(
        'Translations kept at the end, since the source no longer has their sentences: 1.\n',
      );
      expect(read(path)).toContain('Olá a todas.');
      expect(read(path)).toContain('Buenas.');
    }
  });

  it('count the readable part of a damaged file, and report the damage', async () => {
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

  it('report a missing source', async () => {
    const { call } = captionsFolder({ 'charla.pt.vtt': GOOD });
    expect(await call(['status', '.'])).toMatchObject({
      code: 1,
      err: 'charla: the source in “es” is missing. Choose another language with --source.\n',
    });
    expect((await call(['status', '.', '--source', 'pt'])).out).toBe(
      'charla pt: source; sentences: 1\n',
    );
  });
});

describe('transcript', () => {
  it('writes a transcript with chapters and links', async () => {
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

  it('never writes two transcripts to one file', async () => {
    const { call } = captionsFolder({ 'a.es.vtt': GOOD, 'a.es.srt': SRT });
    const { code, err } = await call(['transcript', '.', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('a.es.md is not written');
  });
});
