const maxCharacters = 80;

/** Names that Windows keeps for devices: it makes no file that is called so, with whatever ending. */
const deviceName = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/** Creates a source of slugs, each of which it gives once: the second `taller` is `taller-2`. One that no file may be called gets a number, too. */
export function createSlugSource(taken: Iterable<string> = []): (text: string) => string {
  const slugs = new Set(taken);
  const nextBySlug = new Map<string, number>();
  return (text) => {
    const base = shorten(slugify(text), maxCharacters) || 'sin-titulo';
    let slug = base;
    let number = nextBySlug.get(base) ?? 2;
    while (slugs.has(slug) || deviceName.test(slug)) {
      slug = `${shorten(base, maxCharacters - String(number).length - 1)}-${number}`;
      number += 1;
    }
    nextBySlug.set(base, number);
    slugs.add(slug);
    return slug;
  };
}

function slugify(text: string): string {
  const words = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (words.match(/[a-z0-9]+/g) ?? []).join('-');
}

function shorten(slug: string, length: number): string {
  return slug.slice(0, length).replace(/-$/, '');
}
