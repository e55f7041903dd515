import { defaultSettings, type CueSettings } from '../captions.ts';
import { decodeReferences } from '../text/entities.ts';
import type { CueElement } from '../text/parse-cue-text.ts';
import { walkCueText } from '../text/walk.ts';

/** The colours that WebVTT has classes for. */
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
const NAME_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(COLOURS).map(([name, code]) => [code, name]),
);
const OTHER_COLOUR = /^color-([\da-f]{6})$/;

/** The settings that stand for `{\an1}` to `{\an9}`, the keys of a number pad. */
function settingsOfAn(key: number): CueSettings {
  const align = (['left', 'center', 'right'] as const)[(key - 1) % 3] ?? 'center';
  if (key <= 3) return { ...defaultSettings, align };
  return key <= 6
    ? { ...defaultSettings, align, line: 50, snapToLines: false }
    : { ...defaultSettings, align, line: 0 };
}

/** The key that says these settings; nothing when none does. */
export function anOfSettings(settings: CueSettings): number | undefined {
  for (let key = 1; key <= 9; key++) {
    const made: CueSettings = settingsOfAn(key);
    const names = Object.keys(made) as (keyof CueSettings)[];
    if (names.every((name) => made[name] === settings[name])) return key;
  }
  return undefined;
}

/** SRT text as cue text, where it stands on the picture, and the tags that were left out. */
export interface ReadSrtText {
  readonly text: string;
  readonly settings: CueSettings;
  readonly unknown: readonly string[];
}

/** Reads the tags that SRT files have: `<b>`, `<i>`, `<u>`, `<font color>`, `{\an8}`, `{i}`. */
export function readSrtText(written: string): ReadSrtText {
  const source = escapeAmpersands(written).replaceAll('-->', '--&gt;');
  if (!/[<{]/.test(source)) return { text: source, settings: defaultSettings, unknown: [] };
  let settings = defaultSettings;
  const unknown: string[] = [];
  const fonts: boolean[] = [];
  // At most so long: a tag that nothing closes must not be looked for again and again.
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
        if (an) settings = settingsOfAn(Number(an));
        else if (style) return `<${style[2] === '0' ? '/' : ''}${style[1] ?? ''}>`;
        else unknown.push(whole);
        return '';
      }
      if (letter) return `<${end}${letter.toLowerCase()}>`;
      const name = tag.toLowerCase();
      if (/^[biu]$/.test(name) && /^\s*$/.test(rest)) return `<${slash}${name}>`;
      if (name === 'font') {
        if (slash) return fonts.pop() ? '</c>' : '';
        const colour = colourClass(rest);
        fonts.push(colour !== undefined);
        if (colour === undefined) unknown.push(whole);
        return colour === undefined ? '' : `<c.${colour}>`;
      }
      // Whatever else looks like a tag may be words: nothing that was written is taken away.
      if (tag) unknown.push(whole);
      return whole.replace('<', '&lt;');
    },
  );
  // A tag may have had a line for itself.
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return { text: lines.join('\n'), settings, unknown };
}

/** SRT files have whole references such as `&amp;`, and players read them; `&copy` is words, and would be read as «©». */
function escapeAmpersands(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&#?\w+;?/g, (found) =>
    found.endsWith(';') || decodeReferences(found) === found ? found : `&amp;${found.slice(1)}`,
  );
}

function colourClass(attributes: string): string | undefined {
  const [, value = ''] = /\bcolor\s*=\s*["']?\s*(#?[\da-z]+)/i.exec(attributes) ?? [];
  const colour = value.toLowerCase();
  if (Object.hasOwn(COLOURS, colour)) return colour;
  const code = /^#?([\da-f]{6})$/.exec(colour)?.[1];
  return code === undefined ? undefined : (NAME_OF.get(`#${code}`) ?? `color-${code}`);
}

/** What SRT cannot say of a cue's text. */
export type TextLoss = 'voice' | 'class' | 'ruby' | 'language' | 'timestamp';

/** Cue text as SRT text, and what was left out of it. */
export interface WrittenSrtText {
  readonly text: string;
  /** What is to be seen of it. */
  readonly plain: string;
  readonly losses: ReadonlySet<TextLoss>;
}

/** Writes cue text with the tags of SRT. `speakers`: a voice is written as «Name: » before its words. */
export function writeSrtText(source: string, speakers: boolean): WrittenSrtText {
  const losses = new Set<TextLoss>();
  let text = '';
  let plain = '';
  for (const { kind, node } of walkCueText(source)) {
    if (node.type === 'timestamp') losses.add('timestamp');
    else if (node.type === 'text') {
      text += node.text;
      plain += node.text;
    } else if (kind === 'end') text += endTag(node);
    else {
      text += startTag(node);
      for (const loss of lossesOf(node, speakers)) losses.add(loss);
      if (node.type !== 'v' || !speakers || !node.value) continue;
      text += `${node.value}: `;
      plain += `${node.value}: `;
    }
  }
  return { text, plain, losses };
}

function startTag(node: CueElement): string {
  if (/^[biu]$/.test(node.type)) return `<${node.type}>`;
  const colour = colourOf(node);
  return colour === undefined ? '' : `<font color="${colour}">`;
}

function endTag(node: CueElement): string {
  if (/^[biu]$/.test(node.type)) return `</${node.type}>`;
  return colourOf(node) === undefined ? '' : '</font>';
}

function lossesOf(node: CueElement, speakers: boolean): TextLoss[] {
  const { type, classes, value } = node;
  const losses: TextLoss[] = [];
  // A colour is all that SRT says by classes; one `<c>` without any says nothing.
  if (classes.length > (colourOf(node) === undefined ? 0 : 1)) losses.push('class');
  if (type === 'v' && !(speakers && value)) losses.push('voice');
  if (type === 'ruby' || type === 'rt') losses.push('ruby');
  if (type === 'lang') losses.push('language');
  return losses;
}

/** The colour of a `<c>`, as HTML says it. */
function colourOf({ type, classes }: CueElement): string | undefined {
  if (type !== 'c') return undefined;
  for (const name of classes) {
    if (Object.hasOwn(COLOURS, name)) return COLOURS[name];
    const code = OTHER_COLOUR.exec(name)?.[1];
    if (code !== undefined) return `#${code}`;
  }
  return undefined;
}
