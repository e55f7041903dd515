import { defaultSettings, type CueSettings } from '../captions.ts';

/** One `name:value` of a line. `at` is where it begins. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly at: number;
}

/** What parts words for WebVTT: ASCII whitespace. */
const WORD = /[^\t\n\f\r ]+/g;

/** The settings in a text; what has no colon with something on both sides is passed over, as the specification wants. */
export function* settingsIn(text: string): Generator<Setting, void, undefined> {
  for (const { 0: word, index: at } of text.matchAll(WORD)) {
    const colon = word.indexOf(':');
    const name = colon > 0 && colon < word.length - 1 ? word.slice(0, colon) : '';
    yield { name, value: word.slice(colon + 1), at };
  }
}

/** Parses a WebVTT percentage: digits, perhaps a point and digits, a percent sign; 0 to 100. */
export function parsePercentage(text: string): number | undefined {
  if (!/^\d+(?:\.\d+)?%$/.test(text)) return undefined;
  const value = Number(text.slice(0, -1));
  return value <= 100 ? value : undefined;
}

type Writable = { -readonly [Name in keyof CueSettings]: CueSettings[Name] };

/**
 * Parses what follows the times of a cue: https://www.w3.org/TR/webvtt1/#parse-the-webvtt-cue-settings
 *
 * @param hasRegion - Whether there is a region of that name so far.
 * @param onBad - Told of each setting that has no effect.
 */
export function parseSettings(
  text: string,
  hasRegion: (id: string) => boolean,
  onBad: (setting: Setting, isRegion: boolean) => void,
): CueSettings {
  const settings: Writable = { ...defaultSettings };
  for (const setting of settingsIn(text)) {
    const { name, value } = setting;
    if (name === 'region') {
      // A name of no region takes the cue out of the one it was in.
      settings.region = hasRegion(value) ? value : '';
      if (!settings.region) onBad(setting, true);
    } else if (!set(settings, name, value)) onBad(setting, false);
  }
  if (settings.line !== 'auto' || settings.size !== 100 || settings.vertical) settings.region = '';
  return settings;
}

function set(settings: Writable, name: string, value: string): boolean {
  switch (name) {
    case 'vertical':
      return one(value, ['rl', 'lr'], (found) => (settings.vertical = found));
    case 'line':
      return line(settings, value);
    case 'position': {
      const [, at = '', align] = /^([^,]*)(?:,(.*))?$/.exec(value) ?? [];
      const position = parsePercentage(at);
      if (position === undefined) return false;
      const isSet =
        align === undefined ||
        one(
          align,
          ['line-left', 'center', 'line-right'],
          (found) => (settings.positionAlign = found),
        );
      if (isSet) settings.position = position;
      return isSet;
    }
    case 'size': {
      const size = parsePercentage(value);
      if (size === undefined) return false;
      settings.size = size;
      return true;
    }
    case 'align':
      return one(
        value,
        ['start', 'center', 'end', 'left', 'right'],
        (found) => (settings.align = found),
      );
    default:
      return false;
  }
}

function line(settings: Writable, value: string): boolean {
  const [, at = '', align] = /^([^,]*)(?:,(.*))?$/.exec(value) ?? [];
  const isPercentage = at.endsWith('%');
  const number = isPercentage ? parsePercentage(at) : parseLineNumber(at);
  if (number === undefined) return false;
  const isSet =
    align === undefined ||
    one(align, ['start', 'center', 'end'], (found) => (settings.lineAlign = found));
  if (isSet) {
    settings.line = number;
    settings.snapToLines = !isPercentage;
  }
  return isSet;
}

function parseLineNumber(text: string): number | undefined {
  // One too large for a number is none.
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Infinity;
  return Number.isFinite(number) ? number + 0 : undefined; // «-0» is 0
}

function one<Word extends string>(
  value: string,
  words: readonly Word[],
  use: (word: Word) => void,
): boolean {
  const found = words.find((word) => word === value);
  if (found !== undefined) use(found);
  return found !== undefined;
}
