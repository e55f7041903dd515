import { hideContacts, removeUnseen } from '../server/hide-contacts.ts';

/** A title is cut after so many characters; those of PeerTube have 120 at most. */
const maxTitleCharacters = 200;

/** A text is cut after so many characters; those of PeerTube have 10000 at most. */
const maxTextCharacters = 10_000;

/** A summary is cut after so many characters. */
const maxSummaryCharacters = 500;

/** Reads a title that a server states: one line without unseen characters and addresses of accounts. It may be empty. */
export function readTitle(text: string): string {
  const line = hideContacts(removeUnseen(text.slice(0, 100 * maxTitleCharacters)));
  return cut(line.replaceAll(/\s+/g, ' ').trim(), maxTitleCharacters);
}

/** Reads a longer text that a server states, without addresses of accounts. It may be empty. */
export function readText(text: string | null | undefined): string {
  const lines = (text ?? '').slice(0, 4 * maxTextCharacters).replaceAll(/\r\n?/g, '\n');
  const cleaned = hideContacts(removeUnseen(lines))
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return cut(cleaned, maxTextCharacters);
}

/** Reads the first paragraph of Markdown as plain text on one line. It may be empty. */
export function readSummary(markdown: string): string {
  const [paragraph = ''] = markdown.split('\n\n');
  const plain = paragraph
    .replaceAll(/!?\[([^[\]]{0,300})\]\([^()]{0,300}\)/g, '$1')
    .replaceAll(/^[#>\s]+/gm, '')
    .replaceAll(/\*{1,3}|_{2,3}|`/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return cut(plain, maxSummaryCharacters);
}

function cut(text: string, max: number): string {
  const characters = [...removeUnseen(text)];
  return characters.length > max
    ? `${characters.slice(0, max - 1).join('')}…`
    : characters.join('');
}
