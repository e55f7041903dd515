import { typedCommand } from '@comunal/command';

/** Formats the command so that it can be typed again. */
export function formatCommand(args: readonly string[], restart: boolean): string {
  const end = args.indexOf('--');
  const options = args.slice(0, end < 0 ? args.length : end).filter((arg) => arg !== '--restart');
  const operands = end < 0 ? [] : args.slice(end);
  return typedCommand(['peertube', ...options, ...(restart ? ['--restart'] : []), ...operands]);
}
