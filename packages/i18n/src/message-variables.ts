/** The names between double braces in a message: `{{who}}` gives `who`. */
export function messageVariables(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name = '']) => name))];
}
