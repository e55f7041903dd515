import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findTestData } from '@comunal/test-kit/environment';

/** A cue as the vectors describe it. */
export interface ExpectedCue {
  readonly id: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly text: string;
  readonly direction: string;
  readonly snapToLines: boolean;
  readonly line: number | 'auto';
  readonly lineAlign: string;
  readonly position: number | 'auto';
  readonly positionAlign: string;
  readonly size: number;
  readonly align: string;
}

/** Test files for WebVTT; undefined without them. */
export function readVectors():
  | {
      readonly files: readonly (readonly [name: string, cues: readonly ExpectedCue[]])[];
      read(name: string): Uint8Array;
    }
  | undefined {
  const list = findTestData('COMUNAL_VECTORS', 'webvtt/expected.json');
  if (list === undefined) return undefined;
  const expected = JSON.parse(readFileSync(list, 'utf8')) as Record<
    string,
    { readonly cues: readonly ExpectedCue[] }
  >;
  return {
    files: Object.entries(expected).map(([name, { cues }]) => [name, cues]),
    read: (name) => readFileSync(join(dirname(list), 'file-parsing', name)),
  };
}
