/** Finished markup, in which everything was escaped. It is a class, so that no data can be mistaken for it. */
export class Markup {
  readonly markup: string;

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

/** Renders a template as HTML. Every value that is not {@link Markup} is escaped as text; attributes need quotes. */
export function markup(strings: readonly string[], ...values: readonly unknown[]): Markup {
  const parts = strings.map((text, index) => text + renderValue(values[index]));
  return new Markup(parts.join(''));
}

function renderValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(renderValue).join('');
  if (value instanceof Markup) return value.markup;
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError(`A ${typeof value} cannot be part of a page.`);
  return String(value).replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** Renders data for a `<script type="application/json">`, which no text in it can end. */
export function renderJsonScript(data: unknown): Markup {
  return new Markup(JSON.stringify(data ?? null).replaceAll('<', String.raw`\u003c`));
}
