/** Lines of a stack that lead somewhere. More of them say nothing to whoever reports the error. */
const FRAMES = 8;

/**
 * Describes an error that nobody foresaw, for a log: its kind, its code, and where in the code it was thrown. Its message is
 * left out, since it may quote closed content or the name of a closed entry's file.
 */
export function describeUnforeseen(error: unknown): string {
  if (!(error instanceof Error))
    return 'The content could not be read: something other than an error was thrown.';
  const { name, message, stack = '' } = error;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  // A message may have lines of its own, which stand before those of the stack.
  const start = stack.indexOf(message);
  const frames = (start === -1 ? '' : stack.slice(start + message.length))
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, FRAMES);
  return [
    `The content could not be read: ${name}${code}. This is a mistake of the toolkit or of its surroundings; please report these lines, which quote nothing of the content:`,
    ...frames,
  ].join('\n');
}
