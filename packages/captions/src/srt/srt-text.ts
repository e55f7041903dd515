import { defaultSettings, type CueSettings } from '../captions.ts';
import { decodeEntities } from '../text/entities.ts';
import type { CueElement } from '../text/parse-cue-text.ts';
import { walkCueText } from '../text/walk-cue-text.ts';

/** The colours for which WebVTT defines classes. */
const COLOURS: Readonly<Record<string, string>> = {
  white: '#ffffff',
  lime: '#00ff00',
  cyan: '#00ffff',
  red: '#ff0000',
  yellow: '#ffff00',
  magenta: '#ff00ff',
  blue: '#0000ff',
  black: '#000000',
};
const COLOUR_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(COLOURS).map(([name, code]) => [code, name]),
);
const OTHER_COLOUR = /^color-([\da-f]{6})$/;

/** Converts an alignment tag, `{\an1}` to `{\an9}` (the keys of a number pad), to cue settings. */
function alignmentToSettings(key: number): CueSettings {
  const align = (['left', 'center', 'right'] as const)[(key - 1) % 3] ?? 'center';
  if (key <= 3) return { ...defaultSettings, align };
  return key <= 6
    ? { ...defaultSettings, align, line: 50, snapToLines: false }
    : { ...defaultSettings, align, line: 0 };
}

/** Returns the number of the alignment tag with these settings, or `undefined` when there is none. */
export function settingsToAlignment(settings: CueSettings): number | undefined {
  for (let key = 1; key <= 9; key++) {
    const candidate: CueSettings = alignmentToSettings(key);
    const names = Object.keys(candidate) as (keyof CueSettings)[];
    if (names.every((name) => candidate[name] === settings[name])) return key;
  }
  return undefined;
}

/** SRT text as cue text, its position on the picture, and the tags that were ignored. */
export interface ParsedSrtText {
  readonly text: string;
  readonly settings: CueSettings;
  readonly unknownTags: readonly string[];
}

/** Converts SRT text to cue text. Knows the tags `<b>`, `<i>`, `<u>`, `<font color>`, `{\an8}` and `{i}`. */
export function parseSrtText(srtText: string): ParsedSrtText {
  const source = escapeAmpersands(srtText).replaceAll('-->', '--&gt;');
  if (!/[<{]/.test(source)) return { text: source, settings: defaultSettings, unknownTags: [] };
  let settings = defaultSettings;
  const unknownTags: string[] = [];
  const fonts: boolean[] = [];
  // The length limits keep the time linear in a text full of tags that are never closed.
  const text = source.replaceAll(
    /<(\/?)([a-z]+)\b([^<>]{0,200})>|\{\\([^{}]{0,200})\}|\{(\/?)([biu])\}|</gi,
    (
      whole: string,
      slash: string = '',
      tag: string = '',
      rest: string = '',
      override?: string,
      end: string = '',
      letter: string = '',
    ) => {
      if (override !== undefined) {
        const an = /(?:^|\\)an([1-9])/.exec(override)?.[1];
        const style = /^([biu])([01])$/.exec(override);
        if (an) settings = alignmentToSettings(Number(an));
        else if (style) return `<${style[2] === '0' ? '/' : ''}${style[1] ?? ''}>`;
        else unknownTags.push(whole);
        return '';
      }
      if (letter) return `<${end}${letter.toLowerCase()}>`;
      const name = tag.toLowerCase();
      if (/^[biu]$/.test(name) && /^\s*$/.test(rest)) return `<${slash}${name}>`;
      if (name === 'font') {
        if (slash) return fonts.pop() ? '</c>' : '';
        const colour = getColourClass(rest);
        fonts.push(colour !== undefined);
        if (colour === undefined) unknownTags.push(whole);
        return colour === undefined ? '' : `<c.${colour}>`;
      }
      // Everything else that looks like a tag may be text, which must not get lost.
      if (tag) unknownTags.push(whole);
      return whole.replace('<', '&lt;');
    },
  );
  // A tag may have been alone on its line.
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return { text: lines.join('\n'), settings, unknownTags };
}

/**
 * Escapes ampersands that are text. Players decode complete references such as `&amp;` in SRT; `&copy` without a
 * semicolon is text, which would be decoded as «©».
 */
function escapeAmpersands(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&#?\w+;?/g, (match) =>
    match.endsWith(';') || decodeEntities(match) === match ? match : `&amp;${match.slice(1)}`,
  );
}

function getColourClass(attributes: string): string | undefined {
  const [, value = ''] = /\bcolor\s*=\s*["']?\s*(#?[\da-z]+)/i.exec(attributes) ?? [];
  const colour = value.toLowerCase();
  if (Object.hasOwn(COLOURS, colour)) return colour;
  const code = /^#?([\da-f]{6})$/.exec(colour)?.[1];
  return code === undefined ? undefined : (COLOUR_NAMES.get(`#${code}`) ?? `color-${code}`);
}

/** A feature of cue text that SRT cannot represent. */
export type SrtTextLoss = 'voice' | 'class' | 'ruby' | 'language' | 'timestamp';

/** Cue text as SRT text, and what was lost. */
export interface WrittenSrtText {
  readonly text: string;
  /** The text that is visible, without tags. */
  readonly plain: string;
  readonly losses: ReadonlySet<SrtTextLoss>;
}

/** Converts cue text to SRT text. With `speakers`, a voice is written as «Name: » before its text. */
export function writeSrtText(source: string, speakers: boolean): WrittenSrtText {
  const losses = new Set<SrtTextLoss>();
  let text = '';
  let plain = '';
  for (const { kind, node } of walkCueText(source)) {
    if (node.type === 'timestamp') losses.add('timestamp');
    else if (node.type === 'text') {
      text += node.text;
      plain += node.text;
    } else if (kind === 'end') text += writeEndTag(node);
    else {
      text += writeStartTag(node);
      for (const loss of findLosses(node, speakers)) losses.add(loss);
      if (node.type !== 'v' || !speakers || !node.value) continue;
      text += `${node.value}: `;
      plain += `${node.value}: `;
    }
  }
  return { text, plain, losses };
}

function writeStartTag(node: CueElement): string {
  if (/^[biu]$/.test(node.type)) return `<${node.type}>`;
  const colour = getColour(node);
  return colour === undefined ? '' : `<font color="${colour}">`;
}

function writeEndTag(node: CueElement): string {
  if (/^[biu]$/.test(node.type)) return `</${node.type}>`;
  return getColour(node) === undefined ? '' : '</font>';
}

function findLosses(node: CueElement, speakers: boolean): SrtTextLoss[] {
  const { type, classes, value } = node;
  const losses: SrtTextLoss[] = [];
  // SRT can only represent the colour of a class; a `<c>` without classes has no effect.
  if (classes.length > (getColour(node) === undefined ? 0 : 1)) losses.push('class');
  if (type === 'v' && !(speakers && value)) losses.push('voice');
  if (type === 'ruby' || type === 'rt') losses.push('ruby');
  if (type === 'lang') losses.push('language');
  return losses;
}

/** Returns the colour of a `<c>` element as an HTML colour. */
function getColour({ type, classes }: CueElement): string | undefined {
  if (type !== 'c') return undefined;
  for (const name of classes) {
    if (Object.hasOwn(COLOURS, name)) return COLOURS[name];
    const code = OTHER_COLOUR.exec(name)?.[1];
    if (code !== undefined) return `#${code}`;
  }
  return undefined;
}
