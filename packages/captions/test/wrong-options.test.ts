import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  checkCaptions,
  fixCaptions,
  getPreset,
  parseCaptions,
  parseSrt,
  parseVtt,
  srtLosses,
  toSrt,
  toTranscript,
} from '../src/index.ts';

const captions = parseVtt('WEBVTT\n\n00:01.000 --> 00:02.000\nHola.\n');

describe('options that TypeScript would refuse', () => {
  it.each<[string, () => unknown, string]>([
    ['a format', () => toTranscript(captions, { format: 'pdf' as never }), '`format` is to be'],
    ['a name', () => toTranscript(captions, { fmt: 'html' } as never), 'no option `fmt`'],
    ['a link', () => toTranscript(captions, { link: '/v' as never }), '`link` is to be a function'],
    ['times', () => toTranscript(captions, { times: 'no' as never }), '`times` is to be true'],
    ['a pause', () => toTranscript(captions, { pauseMs: '3' as never }), '`pauseMs` is to be a'],
    ['SRT', () => toSrt(captions, { speaker: true } as never), '`toSrt` has no option `speaker`'],
    ['a loss', () => srtLosses(captions, { speakers: 'yes' as never }), '`speakers` is to be true'],
    [
      'a misspelled limit',
      () => checkCaptions(captions, { ...getPreset('en'), maxLineLenght: 30 } as never),
      '`preset` has no option `maxLineLenght`',
    ],
    [
      'a missing limit',
      () => fixCaptions(captions, { maxLines: 1 } as never),
      '`name` of the limits',
    ],
    [
      'a limit that is text',
      () => checkCaptions(captions, { ...getPreset('en'), maxCps: '17' as never }),
      '`maxCps` of the limits is to be a number',
    ],
    [
      'no limits',
      () => checkCaptions(captions, undefined as never),
      'limits of your own are missing',
    ],
    ['a number', () => parseCaptions(3 as never), 'parsed from text'],
    ['a promise', () => parseCaptions(Promise.resolve('WEBVTT') as never), 'parsed from text'],
    ['nothing', () => parseVtt(undefined as never), 'parsed from text'],
    ['bytes', () => parseSrt(new Uint8Array() as never), 'by parseCaptions from a Uint8Array'],
  ])('are refused: %s', (_, call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});

it('parses bytes of another realm, such as those of a frame', () => {
  const bytes = runInNewContext('Uint8Array.from(text, (character) => character.codePointAt(0))', {
    text: 'WEBVTT\n\n00:01.000 --> 00:02.000\nHola.\n',
  }) as Uint8Array;
  expect(bytes).not.toBeInstanceOf(Uint8Array);
  expect(parseCaptions(bytes)).toMatchObject({ encoding: 'utf-8', cues: [{ text: 'Hola.' }] });
});
