import { parseVtt, toVtt, translationUnits, type CaptionUnit, type Cue } from '@comunal/captions';

/** Captions in the language that is translated to, cut along the sentences of their source. */
export interface AlignedCaptions {
  /** For each sentence of the source, the indexes of its captions. */
  readonly cues: readonly (readonly number[])[];
  /** For each sentence of the source, its translation; empty where it has none. */
  readonly targets: readonly string[];
}

/** Assigns each caption to the sentence with which it is on the picture for longest. */
export function alignCaptions(
  units: readonly CaptionUnit[],
  cues: readonly Cue[],
): AlignedCaptions {
  const indexes: number[][] = units.map(() => []);
  for (const [index, cue] of cues.entries()) {
    let best = -1;
    let longest = 0;
    for (const [unit, { startMs, endMs }] of units.entries()) {
      const shared = Math.min(cue.endMs, endMs) - Math.max(cue.startMs, startMs);
      if (shared > longest) [best, longest] = [unit, shared];
    }
    indexes[best]?.push(index);
  }
  const targets = indexes.map((own) =>
    own
      .map((index) => readText(cues[index]))
      .filter(Boolean)
      .join(' '),
  );
  return { cues: indexes, targets };
}

/** The words of a caption as a translator meets them: without the voice, line breaks and escapes that captions need. */
function readText(cue: Cue | undefined): string {
  const [unit] = cue ? translationUnits({ cues: [cue] }) : [];
  return (unit?.source ?? '').replaceAll(/&lt;(?!\/?[a-z\d])/gi, '<');
}

/** Captions in place of those of one sentence. */
export interface CaptionReplacement {
  /** The indexes of the captions that go. */
  readonly removed: readonly number[];
  /** What comes. */
  readonly added: readonly Cue[];
}

/**
 * Replaces captions in the text of a WebVTT file. The blocks of all others stay as they are, byte for byte.
 *
 * @returns Undefined where the file is not WebVTT, or has something that a reader of WebVTT would not understand.
 */
export function replaceCaptions(
  text: string,
  replacements: readonly CaptionReplacement[],
): string | undefined {
  const { format, cues, problems } = parseVtt(text);
  if (format !== 'vtt' || problems.length > 0) return undefined;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/(?<=\r\n|\n)/);
  const blocks = cues.map(({ line = 1 }) => findBlock(lines, line - 1));
  const edits = replacements.map(({ removed, added }) => {
    const [first] = added;
    const next = cues.findIndex(({ startMs }) => startMs > (first?.startMs ?? Infinity));
    const at = blocks[removed[0] ?? next]?.from ?? lines.length;
    const gone = removed.map((index) => blocks[index]).filter((block) => block !== undefined);
    return { at, gone, text: added.map((cue) => toBlock(cue, end) + end).join('') };
  });
  const isGone = new Set(edits.flatMap(({ gone }) => gone.flatMap(listLines)));
  let result = '';
  for (let index = 0; index <= lines.length; index++) {
    for (const edit of edits.filter(({ at }) => at === index)) {
      const isOpen = index === lines.length && !/(?:\r?\n){2}$/.test(result);
      result += (isOpen ? (result.endsWith('\n') ? end : end + end) : '') + edit.text;
    }
    if (index < lines.length && !isGone.has(index)) result += lines[index];
  }
  return result.replace(/(?:\r?\n)+$/, end);
}

interface Block {
  readonly from: number;
  /** The line after the block and the empty ones that follow it. */
  readonly to: number;
}

/** Finds the lines of a caption by that of its times: the identifier above, the text below, and what sets it off. */
function findBlock(lines: readonly string[], times: number): Block {
  const isEmpty = (index: number): boolean => (lines[index] ?? '').trim() === '';
  const from = times > 0 && !isEmpty(times - 1) ? times - 1 : times;
  let to = times;
  while (to < lines.length && !isEmpty(to)) to++;
  while (to < lines.length && isEmpty(to)) to++;
  return { from, to };
}

function listLines({ from, to }: Block): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function toBlock(cue: Cue, end: string): string {
  return toVtt({ cues: [cue] })
    .replace(/^WEBVTT\n\n/, '')
    .replaceAll('\n', end);
}
