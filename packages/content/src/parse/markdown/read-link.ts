import { contentTypes, type ContentType } from '@comunal/schemas';
import { folders, getTypeOfFolder } from '../../read/folders.ts';
import { readFileName } from '../../read/file-name.ts';

/** What a link in an entry's Markdown leads to. */
export type LinkTarget =
  | { readonly kind: 'entry'; readonly type: ContentType; readonly slug: string }
  /** A file beside the entry, relative to the folder of its type. */
  | { readonly kind: 'file'; readonly path: string }
  /** A path that climbs out of the content folder, or that is none. */
  | { readonly kind: 'outside' }
  /** Another site, an address that starts at the root of this one, or a place on the same page. */
  | { readonly kind: 'elsewhere' };

/**
 * Reads a link as the Markdown of an entry of this type means it. An entry is named as in a reference (`event/slug`), by
 * its folder (`events/slug`), or as a file from where the text stands (`../events/slug.md`, `slug.md`).
 */
export function readLink(href: string, type: ContentType): LinkTarget {
  const [address = ''] = href.split(/[?#]/, 1);
  if (address === '' || address.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(address))
    return { kind: 'elsewhere' };
  const plain = decode(address);
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

/** `event/slug`, `events/slug`: one form for whoever knows the model, one for whoever knows the folders. */
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

/** The slug in a last step, if it is that of an entry rather than of a picture. */
function slugOf(step: string): string | undefined {
  return readFileName(step)?.slug ?? (/^[^.]+$/.test(step) ? step : undefined);
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a lone per cent sign: the file may really be called so
  }
}
