import { parseRecipient } from '../age/parse-recipient.ts';

/** The name of the file in the sealed folder that lists the recipients, as `age -R` reads it. */
export const RECIPIENTS_FILE = 'recipients.txt';

/**
 * Reads a file of recipients: one a line, as `age -R` does. Empty lines and those that begin with `#` are comments.
 *
 * @param text - The text of the file.
 * @throws SealingError of `parseRecipient` for a line that is none.
 * @example
 * ```ts
 * import { createIdentity, parseRecipients } from '@comunal/sealing';
 *
 * const { recipient } = await createIdentity();
 * console.log(parseRecipients(`# a comment\n${recipient}\n`).length); // → 1
 * ```
 */
export function parseRecipients(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const recipients = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return [...new Set(recipients.map(parseRecipient))];
}

/** Adds recipients to the text of the file and removes others. Comments stay. */
export function editRecipients(
  text: string,
  { added = [], removed = [] }: { added?: readonly string[]; removed?: readonly string[] },
): string {
  const gone = new Set(removed);
  const kept = text.split('\n').filter((line) => !gone.has(line.trim()));
  const known = new Set(kept.map((line) => line.trim()));
  const fresh = added.filter((recipient) => !known.has(recipient));
  const body = kept.join('\n').replace(/\n*$/, '\n').replace(/^\n$/, '');
  return body + fresh.map((recipient) => `${recipient}\n`).join('');
}
