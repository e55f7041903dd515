import { decodePercent } from '@comunal/http/address';
import { contentTypes, type ContentType } from '@comunal/schemas';
import { folders, getTypeOfFolder } from '../../read/folders.ts';
import { readFileName } from '../../read/file-name.ts';

/** The target of a link in the Markdown of an entry. */
export type LinkTarget =
  | {
      readonly kind: 'entry';
      /** The type of the entry, which need not exist. */
      readonly type: ContentType;
      /** Its slug. */
      readonly slug: string;
    }
  | {
      readonly kind: 'file';
      /** A file beside the entry, relative to the folder of its type. */
      readonly path: string;
    }
  /** A path that leads out of the content folder, or that is invalid. */
  | { readonly kind: 'outside' }
  /** Another site, an address that starts at the root of this one, or a fragment of the same page. */
  | { readonly kind: 'elsewhere' };

/**
 * Resolves a link in the Markdown of an entry of the given type. It may name an entry as a reference does (`event/slug`), by
 * its folder (`events/slug`), or as a file relative to its own (`../events/slug.md`, `slug.md`).
 *
 * @param href - The address as it stands in the Markdown.
 * @param type - The type of the entry that holds the link.
 * @example
 * ```ts
 * import { readLink } from '@comunal/content';
 *
 * console.log(readLink('../events/taller.md', 'publication')); // → { kind: 'entry', type: 'event', slug: 'taller' }
 * console.log(readLink('cover.svg', 'publication')); // → { kind: 'file', path: 'cover.svg' }
 * console.log(readLink('https://colectiva.example', 'publication')); // → { kind: 'elsewhere' }
 * ```
 */
export function readLink(href: string, type: ContentType): LinkTarget {
  const [address = ''] = href.split(/[?#]/, 1);
  if (address === '' || address.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(address))
    return { kind: 'elsewhere' };
  const plain = decodePercent(address);
  if (plain.includes('\0')) return { kind: 'outside' }; // no file can be called so
  const steps = plain.split('/');
  const named = readNamed(steps);
  if (named) return named;
  const path = type === 'site' ? [] : [folders[type]];
  for (const step of steps) {
    if (step === '..') {
      if (path.pop() === undefined) return { kind: 'outside' };
    } else if (step !== '.' && step !== '') path.push(step);
  }
  return readPath(path, type);
}

/** Reads `event/slug` and `events/slug`: one form for authors who know the model, one for those who know the folders. */
function readNamed([first = '', second = '', ...rest]: readonly string[]): LinkTarget | undefined {
  const type = contentTypes.find((each) => each === first) ?? getTypeOfFolder(first);
  const slug = rest.length === 0 ? slugOf(second) : undefined;
  return type && slug ? { kind: 'entry', type, slug } : undefined;
}

function readPath(path: readonly string[], own: ContentType): LinkTarget {
  const [folder = '', ...rest] = path;
  const type = getTypeOfFolder(folder);
  const slug = rest.length === 1 ? slugOf(rest[0] ?? '') : undefined;
  if (type && slug) return { kind: 'entry', type, slug };
  if (own === 'site') return { kind: 'file', path: path.join('/') };
  return type === own ? { kind: 'file', path: rest.join('/') } : { kind: 'outside' };
}

/** Reads the slug in a last segment, if that is an entry rather than a picture. */
function slugOf(step: string): string | undefined {
  return readFileName(step)?.slug ?? (/^[^.]+$/.test(step) ? step : undefined);
}
