import type { UploadPhase, UploadProgress } from '@comunal/http/upload';
import type { Locale, Output } from './command.ts';
import { bytes, duration, percent } from './figures.ts';
import { textsIn, type Texts } from './texts.ts';
import { writeLines } from './write-lines.ts';

/** Milliseconds between two drawings: more often is flicker. */
const pauseMs = 100;

/** Progress as a terminal shows it. */
export interface ShownProgress extends UploadProgress {
  /** What `loaded` and `total` count. Only of bytes the speed is shown. @defaultValue 'bytes' */
  readonly unit?: 'bytes' | 'items' | undefined;
}

/** Reports the progress of an upload, or of work that is counted. */
export interface ProgressReport {
  /** Draws the progress, unless it was drawn a moment ago. */
  show(progress: ShownProgress): void;
  /** Makes room for a line of something else, before it goes on. */
  clear(): void;
  /** Leaves the line, so that something else can be written. */
  end(): void;
}

/** Creates a progress report: a progress bar on a terminal, and elsewhere a line for each tenth. */
export function progressReport(
  output: Output,
  locale: Locale,
  now: () => number = () => performance.now(),
): ProgressReport {
  const texts = textsIn(locale);
  return output.isTTY ? drawnBar(output, texts, now) : tenths(output, texts);
}

function drawnBar(output: Output, texts: Texts, now: () => number): ProgressReport {
  let drawnAt = -Infinity;
  let drawn: string | undefined;
  let phase: UploadPhase | undefined;
  return {
    show(progress) {
      const at = now();
      if (progress.phase === phase && at - drawnAt < pauseMs) return;
      phase = progress.phase;
      // A terminal that does not know its width says 0.
      const line = barLine(progress, texts, (output.columns || 80) - 1);
      if (line === drawn) return;
      output.write(`\r${line}\u001b[K`);
      [drawn, drawnAt] = [line, at];
    },
    clear() {
      if (drawn !== undefined) output.write('\r\u001b[K');
      drawn = phase = undefined;
    },
    end() {
      if (drawn !== undefined) output.write('\n');
      drawn = phase = undefined;
    },
  };
}

/** Formats the most important parts that fit, and a bar in the remaining width. */
export function barLine(progress: ShownProgress, texts: Texts, columns: number): string {
  const { loaded, total, bytesPerSecond, secondsLeft } = progress;
  const phase = phaseText(progress.phase, texts);
  const isMoving = phase === undefined && bytesPerSecond !== undefined;
  const left = isMoving && secondsLeft !== undefined && loaded < total;
  const isBytes = progress.unit !== 'items';
  // In the order in which they stand; the number says which goes first when there is no room.
  const parts: (readonly [text: string, rank: number])[] = [
    [percent(texts, loaded, total), 0],
    [partText(progress, texts), 3],
    ...(isMoving && isBytes ? [[bytes(texts, bytesPerSecond, true), 2] as const] : []),
    ...(left
      ? [[texts.t('command:progress.left', { time: duration(secondsLeft) }), 1] as const]
      : []),
    ...(phase === undefined ? [] : [[phase, 1] as const]),
  ];
  for (let rank = 3; ; rank--) {
    const line = parts
      .filter((part) => part[1] <= rank)
      .map(([text]) => text)
      .join(' · ');
    if (line.length > columns && rank > 0) continue;
    // As wide whatever the words are, so that it does not jump.
    const width = Math.min(30, columns - 56);
    const hasRoom = width >= 3 && line.length + width + 3 <= columns;
    return hasRoom ? `${bar(loaded / total, width)} ${line}` : line.slice(0, columns);
  }
}

function bar(part: number, width: number): string {
  const full = Math.floor(Math.min(1, part) * width);
  return `[${'='.repeat(full)}${' '.repeat(width - full)}]`;
}

function tenths(output: Output, texts: Texts): ProgressReport {
  let last = -1;
  let writtenPhase: UploadPhase | undefined;
  return {
    show(progress) {
      const { phase, loaded, total } = progress;
      const tenth = Math.floor((loaded / total) * 10);
      const words = phaseText(phase, texts);
      if (words !== undefined && phase !== 'starting') {
        if (phase !== writtenPhase)
          writeLines(output, [`${percent(texts, loaded, total)} · ${words}`]);
      } else if (phase === 'sending' && tenth > last && tenth > 0) {
        last = tenth;
        writeLines(output, [`${percent(texts, tenth, 10)} · ${partText(progress, texts)}`]);
      }
      writtenPhase = phase;
    },
    clear() {},
    end() {},
  };
}

/** Says how much of how much is done. */
function partText({ loaded, total, unit = 'bytes' }: ShownProgress, texts: Texts): string {
  const number = new Intl.NumberFormat([...texts.formats]);
  const amount = (count: number): string =>
    unit === 'bytes' ? bytes(texts, count) : number.format(count);
  return texts.t('command:progress.of', { loaded: amount(loaded), total: amount(total) });
}

function phaseText(phase: UploadPhase, { t }: Texts): string | undefined {
  switch (phase) {
    case 'starting':
      return t('command:progress.starting');
    case 'waiting':
      return t('command:progress.waiting');
    case 'locked':
      return t('command:progress.locked');
    case 'processing':
      return t('command:progress.processing');
    case 'sending':
    case 'paused':
    case 'done':
      return undefined;
  }
}
