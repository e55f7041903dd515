import { isLong, pickCount } from '@comunal/test-kit/pick-cases';
import { expect, it } from 'vitest';
import {
  checkCaptions,
  decodeCaptions,
  fixCaptions,
  parseCaptions,
  parseCueText,
  parseSrt,
  parseVtt,
  plainText,
  readChapters,
  shift,
  srtLosses,
  toSrt,
  toTranscript,
  toVtt,
  translationUnits,
} from '../src/index.ts';
import { randomCaptions, createRandom } from './support/random-captions.ts';

const inputs = pickCount(700, 100_000);

it(
  `never throws for ${inputs} inputs of all kinds, and every problem has a location`,
  { timeout: 600_000 },
  () => {
    const failures: string[] = [];
    for (let seed = 1; seed <= inputs; seed++) {
      const random = createRandom(seed);
      const text = randomCaptions(random);
      const bytes = Buffer.from(
        text,
        random() < 0.5 ? 'utf8' : random() < 0.5 ? 'latin1' : 'utf16le',
      );
      // Damages some bytes.
      for (let damage = Math.floor(random() * 4); damage > 0; damage--)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      try {
        for (const document of [parseVtt(text), parseSrt(text), parseCaptions(bytes)])
          useAll(document);
        readChapters(decodeCaptions(bytes).text);
        parseCueText(text);
      } catch (thrown) {
        failures.push(`seed ${seed}: ${String(thrown)} ${JSON.stringify(text)}`);
      }
    }
    expect(failures).toEqual([]);
  },
);

function useAll(document: ReturnType<typeof parseCaptions>): void {
  for (const { code, line, column } of document.problems)
    if (!(Number.isInteger(line) && line >= 1 && Number.isInteger(column) && column >= 1))
      throw new Error(`${code} at ${line}:${column}`);
  for (const { startMs, endMs, text, settings } of document.cues) {
    if (
      !(startMs >= 0 && endMs >= 0 && Number.isSafeInteger(startMs) && Number.isSafeInteger(endMs))
    )
      throw new Error(`times ${startMs} ${endMs}`);
    if (/\0|\r|-->/.test(text)) throw new Error(`text ${text}`);
    if (!(settings.size >= 0 && settings.size <= 100)) throw new Error(`size ${settings.size}`);
    parseCueText(text);
    plainText(text);
  }
  toVtt(document);
  toSrt(document);
  srtLosses(document);
  checkCaptions(document, 'es-419');
  fixCaptions(document, 'pt-BR');
  shift(document, 10);
  translationUnits(document);
  toTranscript(document, { format: 'html', chapters: [{ startMs: 0, title: 'a' }] });
}

/** Generators of large files. Each one takes, or could take, a caption parser quadratic time. */
const growing: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ['one long line', (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'palabra '.repeat(size)}`],
  ['one long word', (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'a'.repeat(size * 8)}`],
  ['one long first line', (size) => `WEBVTT ${'a'.repeat(size * 8)}`],
  ['one long id', (size) => `WEBVTT\n\n${'a'.repeat(size * 8)}\n00:01.000 --> 00:02.000\na`],
  ['one long time', (size) => `WEBVTT\n\n${'1'.repeat(size * 8)}:00:00.000 --> 00:02.000\na`],
  ['long settings', (size) => `WEBVTT\n\n00:01.000 --> 00:02.000${' line:1'.repeat(size)}\na`],
  ['arrows in one line', (size) => `WEBVTT\n\n${'-->'.repeat(size * 2)}`],
  ['arrows in lines', (size) => `WEBVTT\n\n${'-->\n'.repeat(size * 2)}`],
  ['an arrow far away', (size) => `WEBVTT\n\n${'a\n'.repeat(size * 4)}-->`],
  ['blank lines', (size) => `WEBVTT${'\n'.repeat(size * 8)}`],
  ['blank lines in SRT', (size) => `1\n00:00:01,000 --> 00:00:02,000\na${'\n'.repeat(size * 8)}b`],
  ['spaces', (size) => `1\n00:00:01,000 --> 00:00:02,000\n${' '.repeat(size * 8)}b`],
  [
    'spaces between words',
    (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\na${' '.repeat(size * 8)}b\nc`,
  ],
  [
    'a long word before another at the end of a line',
    (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'a'.repeat(size * 8)} de\nc`,
  ],
  ['spaces before times', (size) => `1\n${' '.repeat(size * 8)}00:00:01,000 --> 00:00:02,000\nb`],
  ['digits in SRT', (size) => `${'1'.repeat(size * 8)}\n00:00:01,000 --> 00:00:02,000\nb`],
  ['deep tags', (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<b>'.repeat(size * 2)}a`],
  [
    'deep tags that end',
    (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<b>'.repeat(size)}a${'</b>'.repeat(size)}`,
  ],
  ['deep tags with words', (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<b>a '.repeat(size)}`],
  ['open angle brackets', (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<'.repeat(size * 8)}`],
  ['open tags in SRT', (size) => `1\n00:00:01,000 --> 00:00:02,000\n${'<b '.repeat(size * 2)}`],
  ['braces in SRT', (size) => `1\n00:00:01,000 --> 00:00:02,000\n${'{\\'.repeat(size * 4)}`],
  [
    'fonts in SRT',
    (size) => `1\n00:00:01,000 --> 00:00:02,000\n${'<font color="red">'.repeat(size)}`,
  ],
  ['ampersands', (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'&'.repeat(size * 8)}`],
  ['one long reference', (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n&${'a'.repeat(size * 8)}`],
  [
    'digits of a reference',
    (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n&#${'1'.repeat(size * 8)}`,
  ],
  ['many cues', (size) => `WEBVTT\n\n${'00:01.000 --> 00:02.000\na b\n\n'.repeat(size / 4)}`],
  ['many cues in SRT', (size) => '1\n00:00:01,000 --> 00:00:02,000\na b\n\n'.repeat(size / 4)],
  [
    'many regions',
    (size) =>
      `WEBVTT\n\n${Array.from({ length: size / 8 }, (_, index) => `REGION\nid:${index}\n\n`).join('')}${Array.from({ length: size / 8 }, (_, index) => `00:01.000 --> 00:02.000 region:${index}x\na\n\n`).join('')}`,
  ],
  ['notes', (size) => `WEBVTT\n\n${'NOTE a\n\n'.repeat(size)}`],
  ['null characters', (size) => `WEBVTT\n\n${'\0'.repeat(size * 8)}`],
  ['line ends of old Macs', (size) => `WEBVTT\r\r${'a\r'.repeat(size * 4)}`],
  ['colons', (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'Ana: '.repeat(size)}`],
  ['voices', (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v Ana>'.repeat(size)}`],
  ['dashes', (size) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'- a\n'.repeat(size)}`],
];

/** Ten megabytes, or a sixth of one. Quadratic work would not end before the time-out. */
const size = pickCount(20_000, 1_250_000);

it.each(growing)('reads a large file to its end: %s', { timeout: 300_000 }, (_, make) => {
  const text = make(size);
  expect(text.length).toBeGreaterThan(size);
  if (!isLong) return useEverything(text);
  parseVtt(text);
  parseSrt(text);
  parseCueText(text);
});

function useEverything(text: string): void {
  useAll(parseVtt(text));
  useAll(parseSrt(text));
  parseCaptions(Buffer.from(text));
  readChapters(text);
}
