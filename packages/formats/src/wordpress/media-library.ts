import { decodePercent } from '@comunal/http/address';
import { toPlainText } from './html/to-plain-text.ts';
import type { ExportedItem } from './export-file.ts';
import type { SiteAddresses } from './site-address.ts';

/** A file of the media library. */
export interface MediaFile {
  /** Its path below the uploads. */
  readonly source: string;
  /** Its text alternative. Empty where it has none: a title is often a name of a camera or of a person. */
  readonly alt: string;
  /** Whether the site shows it: it is neither private nor in the trash. */
  readonly isShown: boolean;
}

/** The sizes that WordPress makes of a picture. What was cropped or blurred there has another mark, which is never undone. */
const SIZE = /-\d{1,5}x\d{1,5}(?=\.[^./]{1,5}$)/;

/** What the library needs to know beyond the file. */
export interface MediaOptions {
  /** Whether a file is there, by its path below the uploads. */
  readonly hasMedia?: ((path: string) => boolean) | undefined;
  /** Whether everyone may read a post, by its number. */
  readonly isOpen: (post: number) => boolean;
}

/** The files that were uploaded to the site. */
export class MediaLibrary {
  readonly #byId = new Map<number, MediaFile>();
  readonly #bySource = new Map<string, MediaFile>();
  readonly #byParent = new Map<number, number[]>();
  readonly #bases = new Set(['/wp-content/uploads/']);
  /** The numbers of the files whose pages everyone may open, by the paths of these pages. */
  readonly #pages = new Map<string, number>();
  readonly #openIds = new Set<number>();
  readonly #used = new Set<string>();
  readonly #missing = new Set<string>();
  /** What addresses lead to: the same ones stand in many posts. */
  readonly #resolved = new Map<string, MediaFile | undefined>();

  readonly #site: SiteAddresses;
  readonly #hasMedia: (path: string) => boolean;
  readonly #isOpen: (post: number) => boolean;

  constructor(
    items: readonly ExportedItem[],
    site: SiteAddresses,
    { hasMedia = () => true, isOpen }: MediaOptions,
  ) {
    this.#site = site;
    this.#hasMedia = hasMedia;
    this.#isOpen = isOpen;
    for (const item of items) if (item.type === 'attachment') this.#add(item);
  }

  #add({ id, parent, status, link, meta, attachmentUrl }: ExportedItem): void {
    const source = meta.get('_wp_attached_file') ?? '';
    const path = this.#site.resolve(attachmentUrl)?.pathname ?? '';
    // Uploads are elsewhere on some sites: the address of a file ends with its path below them.
    const base = decodePercent(path).endsWith(`/${source}`)
      ? decodePercent(path).slice(0, -source.length)
      : '';
    if (source !== '' && base.length > 1) this.#bases.add(base);
    const known = source === '' ? this.#below(path) : source;
    if (known === undefined || !isSafe(known)) return;
    const alt = toPlainText(meta.get('_wp_attachment_image_alt') ?? '');
    const isShown = status === 'inherit' || status === 'publish';
    const file = { source: known, alt, isShown };
    this.#byId.set(id, file);
    this.#bySource.set(known, file);
    const siblings = this.#byParent.get(parent);
    if (siblings) siblings.push(id);
    else this.#byParent.set(parent, [id]);
    if (!isShown || (parent !== 0 && !this.#isOpen(parent))) return;
    this.#openIds.add(id);
    const url = this.#site.resolve(link);
    const page = url && this.#site.isOwn(url) ? this.#pathOf(url) : '';
    if (page !== '') this.#pages.set(page, id);
  }

  /** Finds a file by its number in WordPress. */
  getById(id: number): MediaFile | undefined {
    return this.#byId.get(id);
  }

  /** The files that were uploaded to a post. Those of a post that is closed are for its readers alone. */
  listOf(parent: number): readonly number[] {
    return this.#isOpen(parent) ? this.listOwn(parent) : [];
  }

  /** The files that were uploaded to a post, for that post itself. */
  listOwn(post: number): readonly number[] {
    return this.#byParent.get(post) ?? [];
  }

  /**
   * Finds the file that an address of the site leads to, as the library has it; WordPress makes a page for each file as well, which
   * nobody sees before the post that it belongs to is open. Nothing is returned for what is no upload.
   */
  find(address: string): MediaFile | undefined {
    if (!this.#resolved.has(address)) this.#resolved.set(address, this.#find(address));
    return this.#resolved.get(address);
  }

  #find(address: string): MediaFile | undefined {
    const url = this.#site.resolve(address);
    if (!url || !this.#site.isOwn(url)) return undefined;
    const page = this.#findPage(url);
    if (page) return page;
    const path = this.#below(url.pathname);
    if (path === undefined || !isSafe(path)) return undefined;
    return (
      this.#bySource.get(path) ?? this.#findSized(path) ?? { source: path, alt: '', isShown: true }
    );
  }

  /**
   * Notes that a file is used.
   * @returns its path; undefined where it is not there.
   */
  use({ source }: MediaFile): string | undefined {
    const isPresent = isSafe(source) && this.#hasMedia(source);
    (isPresent ? this.#used : this.#missing).add(source);
    return isPresent ? source : undefined;
  }

  /** The files that were used, by their paths below the uploads. */
  listUsed(): string[] {
    return [...this.#used].toSorted();
  }

  /** The files that nothing used, and that are not missing. */
  listUnused(): string[] {
    return [...this.#bySource.keys()]
      .filter((source) => !this.#used.has(source) && !this.#missing.has(source))
      .toSorted();
  }

  /** The files that were to be used and are not there. */
  listMissing(): string[] {
    return [...this.#missing].toSorted();
  }

  /** Finds the file of which a path names a size. The library has large and turned pictures under a name of their own. */
  #findSized(path: string): MediaFile | undefined {
    const whole = path.replace(SIZE, '');
    return ['', '-scaled', '-rotated']
      .map((mark) => this.#bySource.get(whole.replace(/(?=\.[^./]{1,5}$)/, mark)))
      .find((file) => file !== undefined);
  }

  #findPage(url: URL): MediaFile | undefined {
    const number = url.searchParams.get('attachment_id');
    const id = number === null ? this.#pages.get(this.#pathOf(url)) : Number(number);
    return id !== undefined && this.#openIds.has(id) ? this.#byId.get(id) : undefined;
  }

  #pathOf(url: URL): string {
    return this.#site.segmentsOf(url).join('/');
  }

  #below(path: string): string | undefined {
    const decoded = decodePercent(path);
    for (const base of this.#bases) {
      const start = decoded.indexOf(base);
      if (start !== -1) return decoded.slice(start + base.length);
    }
    return undefined;
  }
}

/** Whether a path stays below the uploads. */
function isSafe(path: string): boolean {
  return (
    path.length <= 1000 &&
    !/[\\\p{Cc}]/u.test(path) &&
    path.split('/').every((step) => step !== '' && !step.startsWith('.'))
  );
}
