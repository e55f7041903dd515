import { defaultSettings, type CueSettings } from '../captions.ts';

/** A `name:value` pair. `offset` is where it begins. */
export interface Setting {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

/** WebVTT separates settings by ASCII whitespace. */
const WORD = /[^\t\n\f\r ]+/g;

/** Splits a text into settings. The name is empty where there is no colon with text on both sides: it has no effect. */
export function* splitSettings(text: string): Generator<Setting, void, undefined> {
  for (const { 0: word, index: offset } of text.matchAll(WORD)) {
    const colon = word.indexOf(':');
    const name = colon > 0 && colon < word.length - 1 ? word.slice(0, colon) : '';
    yield { name, value: word.slice(colon + 1), offset };
  }
}

/** Parses a WebVTT percentage from 0 to 100: digits, optional decimals, and a percent sign. */
export function parsePercentage(text: string): number | undefined {
  if (!/^\d+(?:\.\d+)?%$/.test(text)) return undefined;
  const value = Number(text.slice(0, -1));
  return value <= 100 ? value : undefined;
}

type Writable = { -readonly [Name in keyof CueSettings]: CueSettings[Name] };

/**
 * Parses the settings after the timings of a cue: https://www.w3.org/TR/webvtt1/#parse-the-webvtt-cue-settings
 *
 * @param hasRegion - Whether a region with that id precedes the cue.
 * @param onInvalid - Called for each setting that has no effect.
 */
export function parseSettings(
  text: string,
  hasRegion: (id: string) => boolean,
  onInvalid: (setting: Setting, isRegion: boolean) => void,
): CueSettings {
  const settings: Writable = { ...defaultSettings };
  for (const setting of splitSettings(text)) {
    const { name, value } = setting;
    if (name === 'region') {
      // An unknown region removes the cue from the region of an earlier setting.
      settings.region = hasRegion(value) ? value : '';
      if (!settings.region) onInvalid(setting, true);
    } else if (!applySetting(settings, name, value)) onInvalid(setting, false);
  }
  if (settings.line !== 'auto' || settings.size !== 100 || settings.vertical) settings.region = '';
  return settings;
}

/** Applies a setting; returns whether it is valid. */
function applySetting(settings: Writable, name: string, value: string): boolean {
  switch (name) {
    case 'vertical':
      return applyKeyword(value, ['rl', 'lr'], (keyword) => (settings.vertical = keyword));
    case 'line':
      return applyLine(settings, value);
    case 'position': {
      const [, percentage = '', align] = /^([^,]*)(?:,(.*))?$/.exec(value) ?? [];
      const position = parsePercentage(percentage);
      if (position === undefined) return false;
      const isSet =
        align === undefined ||
        applyKeyword(
          align,
          ['line-left', 'center', 'line-right'],
          (keyword) => (settings.positionAlign = keyword),
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
      return applyKeyword(
        value,
        ['start', 'center', 'end', 'left', 'right'],
        (keyword) => (settings.align = keyword),
      );
    default:
      return false;
  }
}

function applyLine(settings: Writable, value: string): boolean {
  const [, position = '', align] = /^([^,]*)(?:,(.*))?$/.exec(value) ?? [];
  const isPercentage = position.endsWith('%');
  const number = isPercentage ? parsePercentage(position) : parseLineNumber(position);
  if (number === undefined) return false;
  const isSet =
    align === undefined ||
    applyKeyword(align, ['start', 'center', 'end'], (keyword) => (settings.lineAlign = keyword));
  if (isSet) {
    settings.line = number;
    settings.snapToLines = !isPercentage;
  }
  return isSet;
}

function parseLineNumber(text: string): number | undefined {
  // A number too large for JavaScript is invalid.
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Infinity;
  return Number.isFinite(number) ? number + 0 : undefined; // «-0» is 0
}

function applyKeyword<Keyword extends string>(
  value: string,
  keywords: readonly Keyword[],
  apply: (keyword: Keyword) => void,
): boolean {
  const keyword = keywords.find((candidate) => candidate === value);
  if (keyword !== undefined) apply(keyword);
  return keyword !== undefined;
}
