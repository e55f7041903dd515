import type { Captions, CueSettings, CaptionRegion } from '../captions.ts';
import { formatTimestamp } from '../format-timestamp.ts';

/**
 * Writes WebVTT. The result of `parseVtt` round-trips. Text that WebVTT cannot contain (blank lines inside a cue, an
 * arrow) is written in the closest possible form.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @example
 * ```ts
 * import { parseSrt, toVtt } from '@comunal/captions';
 *
 * console.log(toVtt(parseSrt('1\n00:00:01,000 --> 00:00:03,000\nHola.\n')).trim().split('\n').at(-2));
 * // → 00:00:01.000 --> 00:00:03.000
 * ```
 */
export function toVtt({
  cues,
  header = '',
  styles = [],
  regions = [],
  notes = [],
}: Captions): string {
  const parts = [`WEBVTT${writeHeader(header)}`];
  for (const region of regions) parts.push(`REGION\n${writeRegion(region)}`);
  for (const style of styles) if (writeBlock(style)) parts.push(`STYLE\n${writeBlock(style)}`);
  let next = 0;
  const sorted = notes.toSorted((a, b) => a.afterCues - b.afterCues);
  const writeNotes = (until: number): void => {
    for (let note = sorted[next]; note && note.afterCues <= until; note = sorted[++next]) {
      const text = writeBlock(note.text);
      parts.push(`NOTE${text && (text.includes('\n') ? '\n' : ' ')}${text}`);
    }
  };
  for (const [index, { id, startMs, endMs, text, settings }] of cues.entries()) {
    writeNotes(index);
    const identifier = writeBlock(id).replaceAll('\n', ' ');
    const times = `${formatTimestamp(startMs)} --> ${formatTimestamp(endMs)}${writeSettings(settings)}`;
    const body = writeBlock(text);
    parts.push(`${identifier && `${identifier}\n`}${times}${body && `\n${body}`}`);
  }
  writeNotes(Infinity);
  return `${parts.join('\n\n')}\n`;
}

/** Writes the settings of a cue that differ from the defaults, each with a space before it. */
function writeSettings(settings: CueSettings): string {
  const { vertical, line, lineAlign, position, positionAlign, size, align, region } = settings;
  let text = '';
  if (vertical) text += ` vertical:${vertical}`;
  if (line !== 'auto') {
    text += ` line:${formatNumber(line)}${settings.snapToLines ? '' : '%'}`;
    if (lineAlign !== 'start') text += `,${lineAlign}`;
  }
  if (position !== 'auto') {
    text += ` position:${formatNumber(position)}%`;
    if (positionAlign !== 'auto') text += `,${positionAlign}`;
  }
  if (size !== 100) text += ` size:${formatNumber(size)}%`;
  if (align !== 'center') text += ` align:${align}`;
  if (region) text += ` region:${region.replaceAll(/[\t\n\f\r ]|-->/g, '_')}`;
  return text;
}

function writeRegion(region: CaptionRegion): string {
  const { id, width, lines, scroll } = region;
  const settings = [
    ...(id ? [`id:${id.replaceAll(/[\t\n\f\r ]|-->/g, '_')}`] : []),
    `width:${formatNumber(width)}%`,
    `lines:${formatNumber(lines)}`,
    `regionanchor:${formatNumber(region.regionAnchorX)}%,${formatNumber(region.regionAnchorY)}%`,
    `viewportanchor:${formatNumber(region.viewportAnchorX)}%,${formatNumber(region.viewportAnchorY)}%`,
  ];
  return [...settings, ...(scroll ? [`scroll:${scroll}`] : [])].join('\n');
}

/** Writes a number without an exponent, which WebVTT does not allow. */
function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '0';
  if (Number.isInteger(value)) return String(BigInt(value));
  const text = String(value);
  const [, sign, digit, more = '', zeroes] = /^(-?)(\d)\.?(\d*)e-(\d+)$/.exec(text) ?? [];
  return zeroes === undefined ? text : `${sign}0.${'0'.repeat(Number(zeroes) - 1)}${digit}${more}`;
}

/** Writes text so that no parser takes a part of it for the end of a block or for timings. */
function writeBlock(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replaceAll(/\n{2,}/g, '\n')
    .replaceAll(/^\n|\n$/g, '')
    .replaceAll('-->', '--&gt;');
}

/** Writes the header. Its first line begins with a space, or `WEBVTT` would not be recognised; an arrow is text there. */
function writeHeader(header: string): string {
  const [first = '', ...rest] = header.replaceAll('\0', '\uFFFD').split(/\r\n?|\n/);
  const lines = rest.filter((line) => line !== '').map(writeBlock);
  return [/^[^\t ]/.test(first) ? ` ${first}` : first, ...lines].join('\n');
}
