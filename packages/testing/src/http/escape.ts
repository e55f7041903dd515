const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it stands in HTML or XML, also within an attribute. */
export function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (letter) => NAMED[letter] ?? letter);
}
