import type * as Html from '@comunal/formats/html';
import type { ArchiveItem } from '@comunal/archive';
import { hideContacts, removeUnseen } from '../server/hide-contacts.ts';
import type { NoteItem } from './archive-notes.ts';

/** A title is cut after so many characters, a summary and a text after so many. */
const maxTitle = 200;
const maxSummary = 500;
const maxText = 50_000;
const maxSubjects = 50;
/** What is longer is a text of no page: the rest is not looked at. */
const maxSource = 500_000;

/** Where the first paragraph of a description ends. */
const firstBlock = /<\/(?:p|div|h\d|blockquote)>|<(?:[uo]l|table|pre)\b|<br\s*\/?>\s*<br|\n\s*\n/i;

/** The texts of an item, without control characters and without addresses of e-mail, that of whoever uploaded it among them. */
export interface ItemTexts {
  /** On one line. The identifier where it has none. */
  readonly title: string;
  /** The first paragraph of the description, on one line. It may be empty. */
  readonly summary: string;
  /** The description as Markdown, where it says more than the summary. */
  readonly body: string | undefined;
  /** Its subjects. There may be none. */
  readonly subjects: readonly string[];
}

/** Reads the texts of an item, whose description is HTML or a plain text. */
export function readItemTexts(
  { identifier, metadata }: ArchiveItem,
  { htmlToMarkdown, htmlToText }: typeof Html,
  note: NoteItem,
): ItemTexts {
  const hide = createHider(listValues(metadata['uploader']));
  // Before it is read and after: an address may be written with references to characters.
  const readLine = (html: string) =>
    toLine(hide(toLine(htmlToText(hide(html.slice(0, maxSource))))));
  const title = readLine(listValues(metadata['title'])[0] ?? '');
  const description = listValues(metadata['description']).join('\n\n').slice(0, maxSource);
  const text = readLine(description);
  const markdown = htmlToMarkdown(hide(description), { baseUrl: 'https://archive.org/' });
  if (markdown === undefined || markdown.length > maxText) note('long-text');
  const [start = ''] = description.split(firstBlock);
  const summary = cut(readLine(start) || text, maxSummary);
  const body = cut(hide(removeUnseen(markdown ?? '')).trim(), maxText);
  const subjects = listValues(metadata['subject'])
    .flatMap((subject) => readLine(subject).split(/\s*;\s*/))
    .filter((subject) => subject !== '')
    .map((subject) => cut(subject, maxTitle));
  return {
    title: cut(title, maxTitle) || identifier,
    summary,
    body: body === '' || body === summary ? undefined : `${body}\n`,
    subjects: [...new Set(subjects)].slice(0, maxSubjects),
  };
}

/** The values of a field, of which there may be none, one or several. */
export function listValues(value: string | readonly string[] | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** Takes out addresses of e-mail, and what the Archive knows whoever uploaded an item by, wherever it stands. */
function createHider(uploaders: readonly string[]): (text: string) => string {
  const accounts = uploaders.filter((each) => each.length < 300 && each.includes('@'));
  return (text) =>
    accounts.reduce((rest, account) => rest.replaceAll(account, ''), hideContacts(text));
}

function toLine(text: string): string {
  return removeUnseen(text).replaceAll(/\s+/g, ' ').trim();
}

/** Cuts a text at the end of a word. */
function cut(text: string, max: number): string {
  const characters = Array.from(text.slice(0, 2 * max + 2));
  if (characters.length <= max) return text;
  return `${characters
    .slice(0, max - 1)
    .join('')
    .replace(/\s+\S{0,40}$/, '')}…`;
}
