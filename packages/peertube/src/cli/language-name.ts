/** What a language is called in the language of the command, such as "español"; undefined where the runtime has no name for it. */
export function getLanguageName(tag: string, formats: readonly string[]): string | undefined {
  try {
    return new Intl.DisplayNames([...formats], { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    return undefined; // no language tag
  }
}
