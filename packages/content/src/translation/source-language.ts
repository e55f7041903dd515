/**
 * Chooses the language that a text is translated from: the first one of the site that it has. A text in that language is the source
 * itself, unless its revision or its state says that it was translated; then it is the next one.
 *
 * @param texts - The text by language.
 * @param languages - Those of the site, by preference.
 * @param language - The one that it is translated to.
 * @param isTranslated - Whether a revision names the text in this language, or a machine wrote it.
 * @returns `undefined` for a text that has no other language, or is the source itself.
 */
export function chooseSourceLanguage(
  texts: Readonly<Record<string, string>>,
  languages: readonly string[],
  language: string,
  isTranslated = false,
): string | undefined {
  const order = [...languages, ...Object.keys(texts)].filter((tag) => Object.hasOwn(texts, tag));
  return order[0] === language && !isTranslated ? undefined : order.find((tag) => tag !== language);
}
