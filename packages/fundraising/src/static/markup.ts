/** Markup that is finished: everything in it was escaped. A class, so that no data can pass for it. */
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
  "'": '&#39;',
};

/** Writes a template as HTML. Every value that is no {@link Markup} is text; attributes have to stand in quotes. */
export function markup(strings: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  const parts = strings.map((text, at) => text + written(values[at]));
  return new Markup(parts.join(''));
}

function written(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(written).join('');
  if (value instanceof Markup) return value.markup;
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError(`A ${typeof value} is no part of a page.`);
  return String(value).replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}

/** Data for a `<script type="application/json">`, which no text in it can end. */
export function inScript(data: unknown): Markup {
  return new Markup(JSON.stringify(data ?? null).replaceAll('<', String.raw`\u003c`));
}
