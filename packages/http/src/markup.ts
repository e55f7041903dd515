/**
 * Templates of HTML for pages that run no script, in which every value is escaped.
 *
 * @packageDocumentation
 */

/** Finished markup, in which everything was escaped. It is a class, so that no data can be mistaken for it. */
export class Markup {
  /** The HTML. */
  readonly markup: string;

  /** @param markup - HTML in which everything is escaped. */
  constructor(markup: string) {
    this.markup = markup;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;', // as WordPress writes it, which changes other forms
};

/**
 * Renders a template as HTML. Every value that is not {@link Markup} is escaped as text; attributes need quotes.
 *
 * @param strings - The text of the template.
 * @param values - Texts, numbers and markup; lists of them are joined, and missing ones are empty.
 * @throws TypeError for any other value.
 * @example
 * ```ts
 * import { markup } from '@comunal/http/markup';
 *
 * const names = ['Radio <La Semilla>', 'Ágora'];
 * console.log(markup`<ul>${names.map((name) => markup`<li>${name}</li>`)}</ul>`.markup);
 * // → <ul><li>Radio &lt;La Semilla&gt;</li><li>Ágora</li></ul>
 * ```
 */
export function markup(strings: readonly string[], ...values: readonly unknown[]): Markup {
  const parts = strings.map((text, index) => text + renderValue(values[index]));
  return new Markup(parts.join(''));
}

/**
 * Renders attributes, those without a value left out.
 *
 * @param attributes - The value of each; `true` for one that stands alone.
 * @example
 * ```ts
 * import { renderAttributes } from '@comunal/http/markup';
 *
 * console.log(renderAttributes({ src: 'a.mp3', controls: true, title: undefined }).markup); // →  src="a.mp3" controls
 * ```
 */
export function renderAttributes(
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
): Markup {
  const parts = Object.entries(attributes).map(([name, value]) => {
    if (value === undefined || value === false) return '';
    return value === true ? ` ${name}` : markup` ${new Markup(name)}="${value}"`.markup;
  });
  return new Markup(parts.join(''));
}

/**
 * Renders data for a `<script type="application/json">`, which no text in it can end.
 *
 * @param data - Anything that JSON can hold.
 * @example
 * ```ts
 * import { renderJsonScript } from '@comunal/http/markup';
 *
 * console.log(renderJsonScript({ title: '</script>' }).markup); // → {"title":"\u003c/script>"}
 * ```
 */
export function renderJsonScript(data: unknown): Markup {
  return new Markup(JSON.stringify(data ?? null).replaceAll('<', String.raw`\u003c`));
}

/**
 * Whether HTML has headings of a level.
 *
 * @param level - Anything that a page may give.
 * @example
 * ```ts
 * import { isHeadingLevel } from '@comunal/http/markup';
 *
 * console.log(isHeadingLevel(3), isHeadingLevel(7)); // → true false
 * ```
 */
export function isHeadingLevel(level: unknown): level is number {
  return Number.isInteger(level) && Number(level) >= 1 && Number(level) <= 6;
}

function renderValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(renderValue).join('');
  if (value instanceof Markup) return value.markup;
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError(`A ${typeof value} cannot be part of a page.`);
  return String(value).replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
