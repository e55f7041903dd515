/** A tag of HTML in Markdown. */
export interface HtmlTag {
  /** Its name, in small letters. */
  readonly name: string;
  /** Where it begins in the text. */
  readonly offset: number;
}

const names =
  'a|abbr|audio|b|blockquote|br|center|code|del|details|div|em|embed|figure|font|form|h[1-6]|hr|i|iframe|img|ins|li|mark|object|ol|p|pre|s|script|section|small|span|strong|style|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video';
const tag = new RegExp(String.raw`<(${names})(?=[\s/>])`, 'i');
const fence = /^ {0,3}(?:`{3}|~{3})/;

/** The first tag of a known element outside of code. Reads line by line: an example of code that goes over lines is fenced. */
export function findHtml(markdown: string): HtmlTag | undefined {
  if (!tag.test(markdown)) return undefined;
  let isFenced = false;
  let start = 0;
  for (const line of markdown.split('\n')) {
    if (fence.test(line)) isFenced = !isFenced;
    const match = isFenced ? undefined : tag.exec(withoutCode(line));
    if (match) return { name: (match[1] ?? '').toLowerCase(), offset: start + match.index };
    start += line.length + 1;
  }
  return undefined;
}

/** A line with blanks in place of what stands between backticks, so that places stay what they were. */
function withoutCode(line: string): string {
  const parts = line.split('`');
  // What has no backtick behind it is no code.
  return parts
    .map((part, index) =>
      index % 2 === 1 && index < parts.length - 1 ? ' '.repeat(part.length) : part,
    )
    .join(' ');
}
