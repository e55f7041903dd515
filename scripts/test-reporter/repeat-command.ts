/** The part of a test run that a command repeats. Without a file, it is the whole run. */
export interface RepeatTarget {
  /** Path of the test file from the root of the repository. */
  readonly file?: string;
  /** Full name of a test, or of a group whose tests are all run, as vitest writes it: `group > test`. */
  readonly name?: string;
  readonly isGroup?: boolean;
}

/** Formats the command that runs one test file, group or test again, quoted for the shell of the platform. */
export function formatRepeatCommand(
  { file, name, isGroup = false }: RepeatTarget,
  isLongForm = process.env['COMUNAL_TEST_LONG'] === '1',
  platform = process.platform,
): string {
  if (file === undefined) return isLongForm ? 'npm run test:long' : 'npm test';
  const words = ['npm', 'run', 'test:file', '--', ...(isLongForm ? ['--long'] : []), file];
  if (name !== undefined) words.push('-t', `^${escapePattern(name)}${isGroup ? ' > ' : '$'}`);
  return words.map((word) => quoteWord(word, platform)).join(' ');
}

/** Escapes a text for a regular expression. Control characters get escapes too, so that the command stays on one line. */
function escapePattern(text: string): string {
  return text
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
    .replaceAll(
      /\p{Cc}/gu,
      (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
}

function quoteWord(word: string, platform: NodeJS.Platform): string {
  if (/^[\w./:@=+-]+$/.test(word)) return word;
  if (platform === 'win32') return `"${word.replaceAll('"', String.raw`\"`)}"`;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
