/** A start tag as a browser reads it. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  /** The value of an attribute by its name in small letters; of several the first. */
  readonly get: (attribute: string) => string | undefined;
  /** Where what stands after the tag begins. */
  readonly end: number;
}

/** Tags that lead to a campaign: scripts, elements of the page's own, `<base>` for where addresses begin, and `<meta>`. */
const START = /<(base|meta|script|[a-z][a-z\d._]*-[^\s/>]*)(?=[\s/>])/gi;
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;

/** Times that a page is gone through: whoever nests tags in tags to keep a watch busy is stopped. */
const MAX_TURNS = 20;

/**
 * Such tags wherever one could begin, in comments and in each other too: one too many is looked at in vain, one too few
 * would hide a campaign. Undefined for a page that has more to read than anybody writes.
 */
export function tagsIn(html: string): readonly Tag[] | undefined {
  let left = MAX_TURNS * (html.length + 1_000);
  const tags: Tag[] = [];
  for (const match of html.matchAll(START)) {
    const start = match.index + match[0].length;
    const attributes = new Map<string, string>();
    ATTRIBUTE.lastIndex = start;
    let end = start;
    for (let found = ATTRIBUTE.exec(html); found; found = ATTRIBUTE.exec(html)) {
      const [, name = '', double, single, bare] = found;
      const key = name.toLowerCase();
      if (!attributes.has(key))
        attributes.set(key, withoutEntities(double ?? single ?? bare ?? ''));
      end = ATTRIBUTE.lastIndex;
      if (end - start > left) return undefined;
    }
    left -= end - start;
    const close = html.indexOf('>', end);
    tags.push({
      name: (match[1] ?? '').toLowerCase(),
      get: (attribute) => attributes.get(attribute),
      end: close === -1 ? html.length : close + 1,
    });
  }
  return tags;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
};

/** With letters for entities, also for those without an end; of names it knows what editors write. */
export function withoutEntities(html: string): string {
  return html.replaceAll(
    /&(?:#0*(\d{1,7});?|#x0*([\da-f]{1,6});?|([a-z]{2,4});)/gi,
    (whole, ten, hex, name) => {
      if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
      const code = typeof ten === 'string' ? Number(ten) : Number.parseInt(String(hex), 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}
