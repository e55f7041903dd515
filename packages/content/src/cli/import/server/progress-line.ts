import type { Output } from '@comunal/command';

/** Milliseconds between two drawings: more often is flicker. */
const pauseMs = 100;

/** A line on a terminal that says how far an import is. Elsewhere, nothing is written. */
export interface ProgressLine extends Disposable {
  readonly show: (text: string) => void;
}

/** Creates a line that says how far an import is; it is wiped in the end. */
export function createProgressLine(output: Output, now = () => performance.now()): ProgressLine {
  let drawnAt = -Infinity;
  return {
    show: (text) => {
      if (!output.isTTY || now() - drawnAt < pauseMs) return;
      drawnAt = now();
      // A terminal that does not know its width says 0.
      output.write(`\r${text.slice(0, (output.columns || 80) - 1)}\u001b[K`);
    },
    [Symbol.dispose]: () => {
      if (drawnAt !== -Infinity) output.write('\r\u001b[K');
    },
  };
}
