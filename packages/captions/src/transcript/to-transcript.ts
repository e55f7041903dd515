import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import type { Captions } from '../captions.ts';
import { formatClock } from '../format-timestamp.ts';
import type { Chapter } from './chapters.ts';
import { buildParagraphs, type Paragraph } from './build-paragraphs.ts';

/** Options of {@link toTranscript}. */
export interface TranscriptOptions {
  /** The output format. HTML is a fragment: a `<div>` with paragraphs. @defaultValue 'markdown' */
  readonly format?: 'markdown' | 'html' | 'text' | undefined;
  /** Language of the captions as a BCP 47 tag, for the `lang` attribute of HTML. */
  readonly language?: string | undefined;
  /**
   * Returns the URL of a moment of the video, which turns times into links. Only http, https and relative URLs become
   * links. For PeerTube: `(ms) => embedOrWatchUrl + '?start=' + ms / 1000 + 's'`.
   */
  readonly link?: ((startMs: number) => string) | undefined;
  /** Writes the time of each paragraph. @defaultValue true */
  readonly times?: boolean | undefined;
  /** The shortest pause that begins a new paragraph. @defaultValue 3000 */
  readonly pauseMs?: number | undefined;
  /** Chapters, whose titles become headings. */
  readonly chapters?: readonly Chapter[] | undefined;
  /** Level of the headings, 1 to 6. @defaultValue 2 */
  readonly headingLevel?: number | undefined;
}

const OPTION_NAMES: OptionNames<TranscriptOptions> = {
  format: true,
  language: true,
  link: true,
  times: true,
  pauseMs: true,
  chapters: true,
  headingLevel: true,
};

/**
 * Writes a transcript: paragraphs by speaker and pause, with times. All text is escaped for its format.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @param options - The format, links, chapters and pauses.
 * @throws `TypeError` for an option that does not exist or is of another type.
 * @example
 * ```ts
 * import { parseVtt, toTranscript } from '@comunal/captions';
 *
 * const captions = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ana>Hola a todas.\n');
 * const link = (ms: number) => `https://tubo.example/w/abc?start=${ms / 1000}s`;
 * console.log(toTranscript(captions, { link }).trim());
 * // → [0:01](<https://tubo.example/w/abc?start=1s>) **Ana:** Hola a todas.
 * ```
 */
export function toTranscript(captions: Captions, options: TranscriptOptions = {}): string {
  checkOptionNames('toTranscript', options, OPTION_NAMES);
  checkOptionTypes(options);
  const {
    format = 'markdown',
    language,
    link,
    times = true,
    pauseMs = 3000,
    headingLevel = 2,
  } = options;
  const chapters = (options.chapters ?? []).toSorted((a, b) => a.startMs - b.startMs);
  const paragraphs = buildParagraphs(captions, pauseMs, chapters);
  const level = Math.min(Math.max(Math.trunc(headingLevel), 1), 6);
  const getUrl = (ms: number): string | undefined => sanitizeUrl(link?.(ms));
  if (format === 'html') {
    const lang = language ? ` lang="${escapeHtml(language)}"` : '';
    const body = paragraphs
      .map((paragraph) => writeHtmlParagraph(paragraph, times, getUrl, level))
      .join('');
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
    const url = clock ? getUrl(startMs) : undefined;
    const time = url === undefined ? clock && `\\[${clock}\\]` : `[${clock}](<${url}>)`;
    const escaped = escapeMarkdown(text);
    // At the beginning of a block, further characters begin a list or a heading.
    const body =
      time || speaker
        ? escaped
        : escaped.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
    const name = speaker && `**${escapeMarkdown(speaker)}:**`;
    const line = [time, name, body].filter(Boolean).join(' ');
    const heading = chapter !== undefined && `${'#'.repeat(level)} ${escapeMarkdown(chapter)}`;
    return [...(heading === false ? [] : [heading]), line];
  });
  return blocks.map((block) => `${block}\n`).join('\n');
}

/** Refuses values that the types would refuse, for programs without types. */
function checkOptionTypes(options: TranscriptOptions): void {
  const { format, link, times, pauseMs, headingLevel } = options;
  if (format !== undefined && !['markdown', 'html', 'text'].includes(format))
    throw new TypeError("`format` is to be 'markdown', 'html' or 'text'.");
  if (link !== undefined && typeof link !== 'function')
    throw new TypeError('`link` is to be a function that returns the URL of a moment.');
  if (times !== undefined && typeof times !== 'boolean')
    throw new TypeError('`times` is to be true or false.');
  for (const [name, value] of Object.entries({ pauseMs, headingLevel }))
    if (value !== undefined && typeof value !== 'number')
      throw new TypeError(`\`${name}\` is to be a number.`);
}

function writeHtmlParagraph(
  { chapter, startMs, speaker, text }: Paragraph,
  times: boolean,
  getUrl: (ms: number) => string | undefined,
  level: number,
): string {
  const heading = chapter === undefined ? '' : `<h${level}>${escapeHtml(chapter)}</h${level}>\n`;
  const clock = `<time datetime="PT${startMs / 1000}S">${formatClock(startMs)}</time>`;
  const url = getUrl(startMs);
  const time = url === undefined ? clock : `<a href="${escapeHtml(url)}">${clock}</a>`;
  const parts = [times ? time : '', speaker && `<b>${escapeHtml(speaker)}:</b>`, escapeHtml(text)];
  return `${heading}<p>${parts.filter(Boolean).join(' ')}</p>\n`;
}

/** Returns the URL, or `undefined` where it could run a script or break out of its link. */
function sanitizeUrl(url: string | undefined): string | undefined {
  if (url === undefined || /[\s\p{Cc}<>]/u.test(url)) return undefined;
  const scheme = /^[^/?#]*:/.exec(url)?.[0].toLowerCase();
  return scheme === undefined || scheme === 'http:' || scheme === 'https:' ? url : undefined;
}

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? character);
}

function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~!$&{}]/g, '\\$&')
    .replaceAll(/(https?|www)([:.])/gi, '$1\\$2');
}
