/** Translations of a category or a tag are in one group, by the name under which an entry has it. */
export type TermGroups = ReadonlyMap<string, string>;

/** Combines what a term is known by. */
export function toTermKey(taxonomy: string, slug: string): string {
  return `${taxonomy} ${slug}`;
}

/**
 * Collects the terms that an export lists, and which of them Polylang says to be translations of each other: terms of the taxonomy
 * `term_translations` hold the numbers of others in their descriptions.
 */
export class TermGroupReader {
  readonly #numbers = new Map<string, string>();
  readonly #groups = new Map<string, string>();
  readonly #term = new Map<string, string>();

  /** Takes the text of an element inside of a term, such as `wp:tag/wp:tag_slug`. */
  add(path: string, text: string): void {
    const [, name = ''] = path.split('/');
    this.#term.set(name, text.trim());
  }

  /** Takes the end of a term. */
  end(path: string): void {
    const get = (name: string) => this.#term.get(name) ?? '';
    const number = get('wp:term_id');
    if (path === 'wp:category')
      this.#numbers.set(toTermKey('category', get('wp:category_nicename')), number);
    else if (path === 'wp:tag')
      this.#numbers.set(toTermKey('post_tag', get('wp:tag_slug')), number);
    else if (path === 'wp:term' && get('wp:term_taxonomy') === 'term_translations')
      for (const [, member = ''] of get('wp:term_description').matchAll(MEMBER))
        this.#groups.set(member, get('wp:term_slug'));
    this.#term.clear();
  }

  /** The groups of terms. */
  list(): TermGroups {
    return new Map(
      [...this.#numbers].flatMap(([key, number]) => {
        const group = this.#groups.get(number);
        return group === undefined ? [] : [[key, group]];
      }),
    );
  }
}

/** A language and the number of a term, as PHP writes a list: `s:2:"es";i:5;`. */
const MEMBER = /s:\d{1,3}:"[\w-]{1,40}";(?:i:|s:\d{1,3}:")(\d{1,15})/g;
