import { templateLocales, type TemplateLocale } from './site-choices.ts';

/** What a template is rendered with. */
export interface TemplateValues {
  /** The language of comments. */
  readonly locale: TemplateLocale;
  /** The languages of texts. */
  readonly languages: readonly string[];
  /** What stands in the place of `{{name}}`. */
  readonly values: Readonly<Record<string, string>>;
}

const tags = templateLocales.join('|');
/** A comment in one language: `#es: …`, `//es: …` or, in CSS, `/*es: …`. */
const COMMENT = new RegExp(`^(\\s*)(#|//|/\\*)(${tags}): `);
/** A text in one language, in a map by language. */
const TEXT = new RegExp(`^\\s+(${tags}): `);

/**
 * Renders a template line by line: keeps the comments in the language of whoever creates the site and the texts in the
 * languages of the site, and fills in the values.
 *
 * @throws Error for a value that nobody named.
 */
export function renderTemplate(template: string, { locale, languages, values }: TemplateValues) {
  const lines = template.split('\n').flatMap((line) => {
    const comment = COMMENT.exec(line);
    if (comment) {
      const [start, indent, sign, language] = comment;
      return language === locale ? [`${indent}${sign} ${line.slice(start.length)}`] : [];
    }
    const [, language] = TEXT.exec(line) ?? [];
    return language === undefined || languages.includes(language) ? [line] : [];
  });
  return lines.join('\n').replaceAll(/\{\{([\w-]+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A template asks for the value "${name}".`);
    return value;
  });
}
