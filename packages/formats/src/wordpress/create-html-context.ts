import { ImportProblemCode } from '../import/import-problem.ts';
import { isAccountAddress } from './account-address.ts';
import { isPicture, isPublishable, type EntryFiles } from './entry-files.ts';
import type { EntryIndex } from './entry-index.ts';
import type { ExportedItem } from './export-file.ts';
import type { HtmlContext, ResolvedLink, ResolvedPicture } from './html/html-context.ts';
import type { MediaFile, MediaLibrary } from './media-library.ts';
import { readFootnotes } from './read-footnotes.ts';
import type { SiteAddresses } from './site-address.ts';

/** The old site, as far as texts refer to it. */
export interface OldSite {
  readonly addresses: SiteAddresses;
  readonly media: MediaLibrary;
  readonly index: EntryIndex;
}

/** What the text of a post refers to. */
export interface PostHtmlContext extends HtmlContext {
  /** The files that are not there, by their paths below the uploads. */
  readonly missing: ReadonlySet<string>;
}

/** Resolves what the text of a post refers to: entries, files, and other sites. */
export function createHtmlContext(
  item: ExportedItem,
  files: EntryFiles,
  { addresses, media, index }: OldSite,
  note: HtmlContext['note'],
): PostHtmlContext {
  const missing = new Set<string>();
  const addFile = (file: MediaFile): string | undefined => {
    const source = isPublishable(file.source) ? media.use(file) : undefined;
    if (source !== undefined) return files.add(source);
    if (isPublishable(file.source)) missing.add(file.source);
    note(isPublishable(file.source) ? ImportProblemCode.MissingMedia : ImportProblemCode.MediaType);
    return undefined;
  };
  const resolveOwn = (url: URL): ResolvedLink | undefined => {
    const entry = index.find(url);
    if (entry?.closed === undefined && entry)
      return { href: `../${entry.type === 'page' ? 'pages' : 'articles'}/${entry.slug}.yaml` };
    if (!entry && index.pathOf(url) === '' && url.search === '') return { href: '/' };
    note(entry ? ImportProblemCode.LinkToClosed : ImportProblemCode.LinkNotImported);
    return undefined;
  };
  return {
    resolveLink: (address) => {
      const url = addresses.resolve(address);
      if (!url || !isSafeLink(url)) {
        note(ImportProblemCode.BadLink);
        return undefined;
      }
      if (isAccountAddress(url)) {
        note(ImportProblemCode.AccountInAddress);
        return undefined;
      }
      if (url.protocol === 'mailto:') return { href: `mailto:${url.pathname}` };
      const file = media.find(address);
      if (!file) return addresses.isOwn(url) ? resolveOwn(url) : { href: url.href };
      const path = addFile(file);
      return path === undefined ? undefined : { href: path };
    },
    resolvePicture,
    listGallery: ({ ids, post, exclude = [] }) =>
      (ids ?? (post === undefined ? media.listOwn(item.id) : media.listOf(post)))
        .filter((id) => !exclude.includes(id))
        .flatMap((id) => {
          const file = media.getById(id);
          if (!file?.isShown)
            note(file ? ImportProblemCode.MediaClosed : ImportProblemCode.MissingMedia);
          return file?.isShown && (ids || isPicture(file.source)) ? [addressOf(file)] : [];
        }),
    missing,
    footnotes: readFootnotes(item.meta.get('footnotes')),
    note,
  };

  function resolvePicture(address: string, written: string): ResolvedPicture | undefined {
    const url = addresses.resolve(address);
    if (url && isAccountAddress(url)) {
      note(ImportProblemCode.AccountInAddress);
      return undefined;
    }
    const file = media.find(address);
    const alt = written.trim() || (file?.alt ?? '');
    if (file && isPicture(file.source)) {
      const src = addFile(file);
      if (src === undefined) return undefined;
      if (alt === '') note(ImportProblemCode.NoAlt);
      return { src, alt };
    }
    const isElsewhere = url?.protocol === 'https:' && isSafeLink(url) && !addresses.isOwn(url);
    note(isElsewhere ? ImportProblemCode.MediaElsewhere : ImportProblemCode.MissingMedia);
    return isElsewhere ? { href: url.href, alt } : undefined;
  }
}

/** The schemes that a page shows as links. An address with a password is a secret. */
function isSafeLink({ protocol, username, password, pathname }: URL): boolean {
  if (protocol === 'mailto:') return /^[^\s<>]+@[^\s<>]+$/.test(pathname);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

function addressOf({ source }: MediaFile): string {
  return `/wp-content/uploads/${source.split('/').map(encodeURIComponent).join('/')}`;
}
