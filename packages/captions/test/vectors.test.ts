import { needsTestData } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { parseCaptions, parseVtt, toVtt, type CaptionDocument } from '../src/index.ts';
import { readVectors } from './support/vectors.ts';

const vectors = readVectors();
const files = vectors?.files ?? [];
const read = (name: string): CaptionDocument =>
  parseCaptions(vectors?.read(name) ?? new Uint8Array());

describe('the WebVTT vectors', needsTestData('COMUNAL_VECTORS', 'webvtt/expected.json'), () => {
  it('exist', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)('parse as expected: %s', (name, cues) => {
    const document = read(name);
    expect(document.format).toBe('vtt');
    expect(
      document.cues.map(({ id, startMs, endMs, text, settings: { region: _, ...settings } }) => {
        return { id, startTime: startMs / 1000, endTime: endMs / 1000, text, ...settings };
      }),
    ).toEqual(
      cues.map((cue) => ({
        id: cue.id,
        startTime: cue.startTime,
        endTime: cue.endTime,
        text: cue.text,
        vertical: cue.direction === 'horizontal' ? '' : cue.direction,
        snapToLines: cue.snapToLines,
        line: cue.line,
        lineAlign: cue.lineAlign,
        position: cue.position,
        positionAlign: cue.positionAlign,
        size: cue.size,
        align: cue.align,
      })),
    );
  });

  it.each(files)('round-trip: %s', (name) => {
    const document = read(name);
    expect(withoutPlaces(parseVtt(toVtt(document)))).toEqual(withoutPlaces(document));
  });
});

/** The content of a file without line numbers, which change when it is written. */
function withoutPlaces({ header, cues, regions, styles, notes }: CaptionDocument): unknown {
  return { header, cues: cues.map(({ line: _, ...cue }) => cue), regions, styles, notes };
}
