import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Test files for WebVTT, in the folder that COMUNAL_VECTORS names, else beside the repository; undefined without them. */
export function readVectors():
  | {
      readonly files: readonly (readonly [name: string, cues: readonly ExpectedCue[]])[];
      read(name: string): Uint8Array;
    }
  | undefined {
  const beside = join(import.meta.dirname, '../../../../../shared/vectors');
  const folder = join(process.env['COMUNAL_VECTORS'] ?? beside, 'webvtt');
  const list = join(folder, 'expected.json');
  if (!existsSync(list)) return undefined;
  const expected = JSON.parse(readFileSync(list, 'utf8')) as Record<
    string,
    { readonly cues: readonly ExpectedCue[] }
  >;
  return {
    files: Object.entries(expected).map(([name, { cues }]) => [name, cues]),
    read: (name) => readFileSync(join(folder, 'file-parsing', name)),
  };
}
