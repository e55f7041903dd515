import type { Captions } from '../captions.ts';
import { formatClock } from '../timestamp.ts';
import type { Chapter } from './chapters.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';

/** How a transcript is written. */
export interface TranscriptOptions {
  /** Of HTML it is a part of a page: a `<div>` with paragraphs. @defaultValue 'markdown' */
  readonly format?: 'markdown' | 'html' | 'text';
  /** Language of what is said, for the `lang` of HTML: a BCP 47 tag. */
  readonly language?: string;
  /**
   * The address of a moment of the video; with it, times are links. Only http, https and addresses within the site
   * become links. For PeerTube: `(ms) => embedOrWatchUrl + '?start=' + ms / 1000 + 's'`.
   */
  readonly link?: (startMs: number) => string;
  /** Writes the time of each paragraph. @defaultValue true */
  readonly times?: boolean;
  /** A pause that begins a new paragraph. @defaultValue 3000 */
  readonly pauseMs?: number;
  /** Become headings. */
  readonly chapters?: readonly Chapter[];
  /** Level of those headings, 1 to 6. @defaultValue 2 */
  readonly headingLevel?: number;
}

/** Writes what is said as text to be read: paragraphs by speaker and pause, with times. Everything in it is escaped. */
export function toTranscript(captions: Captions, options: TranscriptOptions = {}): string {
  const {
    format = 'markdown',
    language,
    link,
    times = true,
    pauseMs = 3000,
    headingLevel = 2,
  } = options;
  const chapters = (options.chapters ?? []).toSorted((one, other) => one.startMs - other.startMs);
  const paragraphs = paragraphsOf(captions, pauseMs, chapters);
  const level = Math.min(Math.max(Math.trunc(headingLevel), 1), 6);
  const address = (ms: number): string | undefined => harmless(link?.(ms));
  if (format === 'html') {
    const lang = language ? ` lang="${html(language)}"` : '';
    const body = paragraphs.map((one) => htmlParagraph(one, times, address, level)).join('');
    return `<div${lang}>\n${body}</div>\n`;
  }
  const blocks = paragraphs.flatMap(({ chapter, startMs, speaker, text }) => {
    const clock = times ? formatClock(startMs) : '';
    if (format === 'text') {
      const line = [clock && `[${clock}]`, speaker && `${speaker}:`, text]
        .filter(Boolean)
        .join(' ');
      return [...(chapter === undefined ? [] : [chapter]), line];
    }
    const url = clock ? address(startMs) : undefined;
    const time = url === undefined ? clock && `\\[${clock}\\]` : `[${clock}](<${url}>)`;
    const said = markdown(text);
    // At the beginning of a block, signs may stand for a list or a heading.
    const first =
      time || speaker ? said : said.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
    const line = [time, speaker && `**${markdown(speaker)}:**`, first].filter(Boolean).join(' ');
    return [...(chapter === undefined ? [] : [`${'#'.repeat(level)} ${markdown(chapter)}`]), line];
  });
  return blocks.map((block) => `${block}\n`).join('\n');
}

function htmlParagraph(
  { chapter, startMs, speaker, text }: Paragraph,
  times: boolean,
  address: (ms: number) => string | undefined,
  level: number,
): string {
  const heading = chapter === undefined ? '' : `<h${level}>${html(chapter)}</h${level}>\n`;
  const clock = `<time datetime="PT${startMs / 1000}S">${formatClock(startMs)}</time>`;
  const url = address(startMs);
  const time = url === undefined ? clock : `<a href="${html(url)}">${clock}</a>`;
  const parts = [times ? time : '', speaker && `<b>${html(speaker)}:</b>`, html(text)];
  return `${heading}<p>${parts.filter(Boolean).join(' ')}</p>\n`;
}

/** An address that runs no script and stays inside its link. */
function harmless(url: string | undefined): string | undefined {
  if (url === undefined || /[\s\p{Cc}<>]/u.test(url)) return undefined;
  const scheme = /^[^/?#]*:/.exec(url)?.[0].toLowerCase();
  return scheme === undefined || scheme === 'http:' || scheme === 'https:' ? url : undefined;
}

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function html(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => HTML[sign] ?? sign);
}

function markdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~!$&{}]/g, '\\$&')
    .replaceAll(/(https?|www)([:.])/gi, '$1\\$2');
}
