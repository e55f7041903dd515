import { describe, expect, it } from 'vitest';
import { parseCaptions, parseVtt, toVtt } from '../src/index.ts';
import { readVectors } from './support/vectors.ts';

const vectors = readVectors();

describe.skipIf(vectors === undefined)(
  vectors
    ? 'the WebVTT vectors'
    : 'the WebVTT vectors: skipped, there is no folder of them (COMUNAL_VECTORS)',
  () => {
    it('has them', () => {
      expect(vectors?.files.length).toBeGreaterThan(30);
    });

    it.each(vectors?.files ?? [])('%s', (name, cues) => {
      const read = parseCaptions(vectors?.read(name) ?? new Uint8Array());
      expect(read.format).toBe('vtt');
      expect(
        read.cues.map(({ id, startMs, endMs, text, settings: { region: _, ...settings } }) => {
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
      const again = parseVtt(toVtt(read));
      const bare = (one: typeof again): unknown => ({
        ...one,
        encoding: undefined,
        problems: 0,
        cues: one.cues.map(({ line: _, ...cue }) => cue),
      });
      if (read.problems.every(({ code }) => code !== 'not-webvtt'))
        expect(bare(again)).toEqual(bare({ ...read, format: 'vtt' }));
    });
  },
);
