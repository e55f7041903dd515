import { getuid } from 'node:process';
import type { UncheckedPart } from '../scan-report.ts';

const MAX_LENGTH = 200;

/** Why a browser did not start, from what Playwright says of it: many lines, and most of them are its own. */
export function describeLaunchFailure(thrown: unknown, isRoot = getuid?.() === 0): UncheckedPart {
  const message = thrown instanceof Error ? thrown.message : '';
  const about = browserLine(message).slice(0, MAX_LENGTH);
  const isSandbox = /without --no-sandbox|sandboxing failed/i.test(message);
  const reason = isRoot && isSandbox ? 'browser-as-root' : 'browser-failed';
  return about === '' ? { reason } : { reason, about };
}

/** What the browser itself wrote; else how it ended; else the first line. */
function browserLine(message: string): string {
  const lines = message.split('\n').map((line) => line.replaceAll(/\u{1b}\[\d*m/gu, '').trim()); // oxlint-disable-line no-control-regex -- colours of the terminal
  const [, own] =
    lines.map((line) => /\[err\] (?:\[[^\]]*\] ?)?(.+)$/.exec(line)).find(Boolean) ?? [];
  const [, end] = lines.map((line) => /<process did (exit: .+)>$/.exec(line)).find(Boolean) ?? [];
  return own ?? end ?? (lines[0] ?? '').replace(/^[\w.]+: /, '');
}
