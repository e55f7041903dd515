/** A title is cut after so many characters; those of PeerTube have 120 at most. */
const maxTitleCharacters = 200;

/** A text is cut after so many characters; those of PeerTube have 10000 at most. */
const maxTextCharacters = 10_000;

/** A summary is cut after so many characters. */
const maxSummaryCharacters = 500;

/** What joins letters and the parts of an emoji stays; what is not seen, or turns the direction of a line, does not. */
const unseen = /(?!\u200c|\u200d|\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Addresses of e-mail, and the names of accounts on the fediverse, which look the same. */
const contact =
  /(?:mailto:)?@?[\p{L}\p{M}\p{N}_.+%-]{1,64}(?:@|%40)[\p{L}\p{M}\p{N}_-]{1,63}(?:\.[\p{L}\p{M}\p{N}_-]{1,63}){1,8}/giu;

/** Reads a title that a server states: one line without unseen characters and addresses of accounts. It may be empty. */
export function readTitle(text: string): string {
  const line = text
    .slice(0, 100 * maxTitleCharacters)
    .replaceAll(unseen, '')
    .replaceAll(contact, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return cut(line, maxTitleCharacters);
}

/** Reads a longer text that a server states, without addresses of accounts. It may be empty. */
export function readText(text: string | null | undefined): string {
  const cleaned = (text ?? '')
    .slice(0, 4 * maxTextCharacters)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unseen, '')
    .replaceAll(contact, '')
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
  const characters = [...text.replaceAll(unseen, '')];
  return characters.length > max
    ? `${characters.slice(0, max - 1).join('')}…`
    : characters.join('');
}
