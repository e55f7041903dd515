const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes text for HTML or XML, including attribute values. */
export function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (letter) => NAMED[letter] ?? letter);
}
