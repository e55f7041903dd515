import type { Captions, CueSettings, Region } from '../captions.ts';
import { formatTimestamp } from '../timestamp.ts';

/**
 * Writes WebVTT. What `parseVtt` read comes back the same; text that WebVTT cannot hold (blank lines inside a cue, an
 * arrow) is written in the nearest form that it can.
 */
export function toVtt({
  cues,
  header = '',
  styles = [],
  regions = [],
  notes = [],
}: Captions): string {
  const parts = [`WEBVTT${headerOf(header)}`];
  for (const region of regions) parts.push(`REGION\n${regionOf(region)}`);
  for (const style of styles) if (blockOf(style)) parts.push(`STYLE\n${blockOf(style)}`);
  let next = 0;
  const sorted = notes.toSorted((one, other) => one.afterCues - other.afterCues);
  const writeNotes = (until: number): void => {
    for (let note = sorted[next]; note && note.afterCues <= until; note = sorted[++next]) {
      const text = blockOf(note.text);
      parts.push(`NOTE${text && (text.includes('\n') ? '\n' : ' ')}${text}`);
    }
  };
  for (const [at, { id, startMs, endMs, text, settings }] of cues.entries()) {
    writeNotes(at);
    const name = blockOf(id).replaceAll('\n', ' ');
    const times = `${formatTimestamp(startMs)} --> ${formatTimestamp(endMs)}${settingsOf(settings)}`;
    const body = blockOf(text);
    parts.push(`${name && `${name}\n`}${times}${body && `\n${body}`}`);
  }
  writeNotes(Infinity);
  return `${parts.join('\n\n')}\n`;
}

/** The settings of a cue as they stand behind its times, each with a space before; only those that say something. */
function settingsOf(settings: CueSettings): string {
  const { vertical, line, lineAlign, position, positionAlign, size, align, region } = settings;
  let text = '';
  if (vertical) text += ` vertical:${vertical}`;
  if (line !== 'auto') {
    text += ` line:${numeral(line)}${settings.snapToLines ? '' : '%'}`;
    if (lineAlign !== 'start') text += `,${lineAlign}`;
  }
  if (position !== 'auto') {
    text += ` position:${numeral(position)}%`;
    if (positionAlign !== 'auto') text += `,${positionAlign}`;
  }
  if (size !== 100) text += ` size:${numeral(size)}%`;
  if (align !== 'center') text += ` align:${align}`;
  if (region) text += ` region:${region.replaceAll(/[\t\n\f\r ]|-->/g, '_')}`;
  return text;
}

function regionOf(region: Region): string {
  const { id, width, lines, scroll } = region;
  const words = [
    ...(id ? [`id:${id.replaceAll(/[\t\n\f\r ]|-->/g, '_')}`] : []),
    `width:${numeral(width)}%`,
    `lines:${numeral(lines)}`,
    `regionanchor:${numeral(region.regionAnchorX)}%,${numeral(region.regionAnchorY)}%`,
    `viewportanchor:${numeral(region.viewportAnchorX)}%,${numeral(region.viewportAnchorY)}%`,
  ];
  return [...words, ...(scroll ? [`scroll:${scroll}`] : [])].join('\n');
}

/** A number without an exponent, which WebVTT cannot read. */
function numeral(value: number): string {
  if (!Number.isFinite(value)) return '0';
  if (Number.isInteger(value)) return String(BigInt(value));
  const text = String(value);
  const [, sign, digit, more = '', zeroes] = /^(-?)(\d)\.?(\d*)e-(\d+)$/.exec(text) ?? [];
  return zeroes === undefined ? text : `${sign}0.${'0'.repeat(Number(zeroes) - 1)}${digit}${more}`;
}

/** Text that no reader takes for the end of a block or for times. */
function blockOf(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replaceAll(/\n{2,}/g, '\n')
    .replaceAll(/^\n|\n$/g, '')
    .replaceAll('-->', '--&gt;');
}

/** The rest of the first line begins with a space, or `WEBVTT` would not be recognised; there an arrow does nothing. */
function headerOf(header: string): string {
  const [first = '', ...rest] = header.replaceAll('\0', '\uFFFD').split(/\r\n?|\n/);
  const lines = rest.filter((line) => line !== '').map(blockOf);
  return [/^[^\t ]/.test(first) ? ` ${first}` : first, ...lines].join('\n');
}
