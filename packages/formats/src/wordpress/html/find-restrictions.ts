import { isLayout, isTranslated } from './shortcodes.ts';

/** The end of a shortcode, under any name that WordPress takes. How its beginning is written does not matter. */
const CLOSING = /\[\/([^\s<>&/[\]="']{1,100})\s{0,20}\]/g;

/** Attributes by which a shortcode that lays a text out hides it: from everyone, or from those who are not logged in. */
const HIDING =
  /[\s"'](disable_element|disabled(?:_on)?|status|visibility|password|roles?_only|roles|user_roles?|capability|logged_in|publish_date)\s{0,5}=\s{0,5}(?:["'“”″]|&quot;|&#82\d\d;)?([^"'“”″\]<>&]{0,100})/gi;

/** The beginning of a shortcode, with or without an end. Several words in brackets are a text. */
const OPENING =
  /\[([a-z][\w-]{0,100})(?=(?:\s{1,20}[\w-]{1,60})?\s{0,20}\/?\]|\s{1,20}(?:["'“”&\d]|[\w-]{1,60}\s{0,5}=))/gi;

/** Words in the name of what begins the part that members alone may read, where nothing marks its end. */
const membersOnly =
  /paywall|member|patreon|restrict|restring|premium|su[bs]+cri|log-?in|logged|prot[eé][gc]|private|privad|^paid|paid$|secret|exclusiv|miembr|membr[oa]|soci[ao]s$|assinant/i;

/** A form or a link to become a member hides nothing. */
const form =
  /(?:log-?in|subscri\w*|suscri\w*|regist\w*|member\w*)[_-]?(?:form|button|link|url|count|list|directory)s?$|newsletter/i;

/** Blocks of extensions that show a part to their members alone. */
const restrictingBlock =
  /member|restrict|login|logged|premium|paid|paywall|protect|private|subscri|access|visibility|condition|secret|hidden/i;

/** Settings of any block by which an extension shows it to some people alone. */
const restrictingSetting =
  /"([\w-]{0,60}(?:visibility|condition|contentcontrol|restrict|member|user_?role|logged|permission|capabilit|paywall|hideblock|is_?hidden)[\w-]{0,60})"\s{0,5}:\s{0,5}(?!(?:null|""|\[\]|\{\})\s{0,5}[,}])/i;

/**
 * Finds what may show a part of a text to some people alone, by name: shortcodes that enclose something, wherever they stand, and
 * blocks. The text is read as it is written, so that nothing that is not understood passes for a text.
 */
export function findRestrictions(html: string): string[] {
  const names = new Set<string>();
  for (const [, name = ''] of html.includes('[/') ? html.matchAll(CLOSING) : [])
    if (!isTranslated(name.toLowerCase()) && !isLayout(name)) names.add(name);
  for (const [, name = '', value = ''] of html.includes('[') ? html.matchAll(HIDING) : [])
    if (hides(name.toLowerCase(), value.trim().toLowerCase())) names.add(name);
  for (const [, name = ''] of html.includes('[') ? html.matchAll(OPENING) : [])
    if (!isTranslated(name.toLowerCase()) && beginsRestriction(name)) names.add(name);
  for (const comment of listComments(html)) {
    for (const mark of listMarks(comment)) names.add(mark);
    const [, block, settings = ''] =
      /^\s{0,20}wp:([a-z][a-z0-9/-]{0,200})([^]*)/.exec(comment) ?? [];
    if (block === undefined) continue;
    const setting = restrictingSetting.exec(settings)?.[1];
    if ((block.includes('/') && restrictingBlock.test(block)) || setting !== undefined)
      names.add(setting ?? block);
  }
  return [...names];
}

function hides(name: string, value: string): boolean {
  if (name === 'status') return /^(?:draft|private|pending|future|trash)/.test(value);
  if (name === 'visibility') return /hidden|private|logged|member|none/.test(value);
  if (name === 'disabled_on') return /\bon\b/.test(value);
  return value !== '' && !/^(?:no|off|false|0|none|all)$/.test(value);
}

function beginsRestriction(name: string): boolean {
  return membersOnly.test(name) && !form.test(name);
}

/** A note of the author is longer than a mark by which an extension divides a text, such as `<!--paywall-->`. */
const longMark = 60;

/**
 * Lists the words of a comment that divides a text, and say that what follows is for members. `<!--more-->` by itself only ends
 * what a list of posts shows, and `<!--nextpage-->` a page.
 */
function listMarks(comment: string): string[] {
  const [, settings] = /^\s{0,20}wp:more\s([^]*)/.exec(comment) ?? [];
  const mark = settings ?? (/^\s{0,20}\/?wp:/.test(comment) ? '' : comment);
  if (mark.length > longMark && settings === undefined) return [];
  return (mark.slice(0, 500).match(/[\p{L}\w-]+/gu) ?? []).filter(beginsRestriction);
}

/** The comments of HTML, each up to its end however long it is. */
function* listComments(html: string): Generator<string> {
  let start = html.indexOf('<!--');
  while (start !== -1) {
    const end = html.indexOf('-->', start + 4);
    yield html.slice(start + 4, end === -1 ? html.length : end);
    start = end === -1 ? -1 : html.indexOf('<!--', end + 3);
  }
}
