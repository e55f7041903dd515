import { joinedLine } from './text-part.ts';

/** Tags that stand inside a word or between words without parting them: of HTML, SVG, and office documents. */
const inline =
  /^<(?:!--|\/?(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|r|rpr|s|samp|small|span|strong|sub|sup|t|time|tspan|tt|u|var|wbr|text:span|text:a|w:(?!p\b|br\b|tab\b|tc\b|tr\b)\w+|a:(?!p\b|br\b|tc\b|tr\b)\w+)(?=[\s/>]))/i;

const tags = /<!--(?:[^-]|-(?!->))*-->|<[a-z/!?][^<>]*>/gi;

/** Takes tags out of a text, so that words that are partly emphasised are found as one. Line breaks stay as many as they were. */
export function stripMarkup(text: string): string {
  return text.replace(tags, (tag) => {
    const breaks = tag.split('\n').length - 1;
    return joinedLine.repeat(breaks) + (inline.test(tag) ? '' : ' ');
  });
}
