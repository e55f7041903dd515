/** A tag that hides what is in it. What stands in its attributes before that is of a length that people write. */
const HIDING =
  /<[a-z][^<>]{0,2000}?\s(?:hidden(?=[\s>=/])|style\s{0,5}=\s{0,5}(?:"[^"<>]{0,500}|'[^'<>]{0,500})(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden))/i;

/** Whether a part of a text was hidden on the page, which Markdown would show. */
export function hidesText(html: string): boolean {
  return /hidden|none/i.test(html) && HIDING.test(html);
}
