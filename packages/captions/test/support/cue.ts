import { defaultSettings, type Cue } from '../../src/captions.ts';

/** A cue with nothing but its times and text. */
export function cue(startMs: number, endMs: number, text: string, more: Partial<Cue> = {}): Cue {
  return { id: '', startMs, endMs, text, settings: defaultSettings, ...more };
}
