import { joinedLine } from './text-part.ts';

/** Tags that stand inside a word or between words without parting them: of HTML, SVG, and office documents. */
const inline =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|r|rpr|s|samp|small|span|strong|sub|sup|t|time|tspan|tt|u|var|wbr|text:span|text:a|w:(?!p\b|br\b|tab\b|tc\b|tr\b)\w+|a:(?!p\b|br\b|tc\b|tr\b)\w+)(?=[\s/>])/i;

const comments = /<!--[^]*?-->/g;
const tags = /<[a-z/!?][^<>]*>/gi;

/** Takes tags out of a text, so that words that are partly emphasised are found as one. Line breaks stay as many as they were. */
export function stripMarkup(text: string): string {
  // Behind the last end no comment ends, and each beginning there would be compared with all that follows.
  const end = text.lastIndexOf('-->') + '-->'.length;
  const bare = text.slice(0, end).replace(comments, keepBreaks) + text.slice(end);
  return bare.replace(tags, (tag) => keepBreaks(tag) + (inline.test(tag) ? '' : ' '));
}

function keepBreaks(markup: string): string {
  return joinedLine.repeat(markup.split('\n').length - 1);
}
