/** Returns the name of a language in the language of the command, such as "español"; undefined where Intl has none. */
export function getLanguageName(tag: string, formats: readonly string[]): string | undefined {
  try {
    return new Intl.DisplayNames([...formats], { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    return undefined; // not a language tag
  }
}
