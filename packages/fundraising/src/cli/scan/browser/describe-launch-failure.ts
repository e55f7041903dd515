import { getuid } from 'node:process';
import type { UncheckedPart } from '../scan-report.ts';

const MAX_LENGTH = 200;

/** Describes why a browser did not start, from Playwright's error, most of whose lines are about Playwright itself. */
export function describeLaunchFailure(thrown: unknown, isRoot = getuid?.() === 0): UncheckedPart {
  const message = thrown instanceof Error ? thrown.message : '';
  const about = findMessage(message).slice(0, MAX_LENGTH);
  const isSandbox = /without --no-sandbox|sandboxing failed/i.test(message);
  const reason = isRoot && isSandbox ? 'browser-as-root' : 'browser-failed';
  return about === '' ? { reason } : { reason, about };
}

/** Returns the browser's own message, or else how it exited, or else the first line. */
function findMessage(message: string): string {
  const lines = message.split('\n').map((line) => line.replaceAll(/\u{1b}\[\d*m/gu, '').trim()); // oxlint-disable-line no-control-regex -- colours of the terminal
  const [, own] =
    lines.map((line) => /\[err\] (?:\[[^\]]*\] ?)?(.+)$/.exec(line)).find(Boolean) ?? [];
  const [, end] = lines.map((line) => /<process did (exit: .+)>$/.exec(line)).find(Boolean) ?? [];
  return own ?? end ?? (lines[0] ?? '').replace(/^[\w.]+: /, '');
}
