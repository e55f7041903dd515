import { toPlainText } from './html/to-plain-text.ts';
import type { ExportedItem } from './export-file.ts';
import { decode, type SiteAddresses } from './site-address.ts';

/** A file of the media library. */
export interface MediaFile {
  /** Its path below the uploads. */
  readonly source: string;
  /** Its text alternative, else its title. Empty where there is neither. */
  readonly alt: string;
}

/** The sizes, turned and edited forms that WordPress makes of a picture. */
const MADE = /(?:-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{10,16})(?=\.[^./]{1,5}$)/;

/** The files that were uploaded to the site. */
export class MediaLibrary {
  readonly #byId = new Map<number, MediaFile>();
  readonly #bySource = new Map<string, MediaFile>();
  readonly #byParent = new Map<number, number[]>();
  readonly #bases = new Set(['/wp-content/uploads/']);
  readonly #byPage = new Map<string, MediaFile>();
  /** What the library calls the files that were used, and what they are called where they are. */
  readonly #used = new Set<string>();
  readonly #present = new Set<string>();
  readonly #missing = new Set<string>();

  readonly #site: SiteAddresses;
  readonly #hasMedia: (path: string) => boolean;

  constructor(
    items: readonly ExportedItem[],
    site: SiteAddresses,
    hasMedia: (path: string) => boolean = () => true,
  ) {
    this.#site = site;
    this.#hasMedia = hasMedia;
    for (const item of items) if (item.type === 'attachment') this.#add(item);
  }

  #add({ id, parent, title, link, meta, attachmentUrl }: ExportedItem): void {
    const source = meta.get('_wp_attached_file') ?? '';
    const path = this.#site.resolve(attachmentUrl)?.pathname ?? '';
    // Uploads are elsewhere on some sites: the address of a file ends with its path below them.
    const base = decode(path).endsWith(`/${source}`) ? decode(path).slice(0, -source.length) : '';
    if (source !== '' && base.length > 1) this.#bases.add(base);
    const known = source === '' ? this.#below(path) : source;
    if (known === undefined || !isSafe(known)) return;
    const alt = toPlainText(meta.get('_wp_attachment_image_alt') ?? '') || toPlainText(title);
    const file = { source: known, alt };
    this.#byId.set(id, file);
    this.#bySource.set(known, file);
    this.#byPage.set(String(id), file);
    const page = this.#pathOfPage(link);
    if (page !== '') this.#byPage.set(page, file);
    this.#byParent.set(parent, [...(this.#byParent.get(parent) ?? []), id]);
  }

  /** Finds a file by its number in WordPress. */
  getById(id: number): MediaFile | undefined {
    return this.#byId.get(id);
  }

  /** The files that were uploaded to a post. */
  listOf(parent: number): readonly number[] {
    return this.#byParent.get(parent) ?? [];
  }

  /**
   * Finds the file that an address of the site leads to, in its original size; WordPress makes a page for each file as well.
   * Nothing is returned for what is no upload.
   */
  find(address: string): MediaFile | undefined {
    const url = this.#site.resolve(address);
    const page =
      url && this.#byPage.get(url.searchParams.get('attachment_id') ?? this.#pathOfPage(url.href));
    if (page) return page;
    const path = url && this.#site.isOwn(url) ? this.#below(url.pathname) : undefined;
    if (path === undefined || !isSafe(path)) return undefined;
    return this.#bySource.get(path) ?? this.#findMade(path) ?? { source: path, alt: '' };
  }

  /**
   * Notes that a file is used.
   * @returns the path of its original, or of the form of it that is there; undefined where none is.
   */
  use({ source }: MediaFile): string | undefined {
    const original = source.replace(MADE, '');
    const present = [original, source].find((path) => isSafe(path) && this.#hasMedia(path));
    if (present === undefined) this.#missing.add(source);
    else {
      this.#used.add(source);
      this.#present.add(present);
    }
    return present;
  }

  /** The files that were used, by their paths below the uploads. */
  listUsed(): string[] {
    return [...this.#present].toSorted();
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

  #findMade(path: string): MediaFile | undefined {
    const original = path.replace(MADE, '');
    const scaled = original.replace(/(?=\.[^./]{1,5}$)/, '-scaled');
    return (
      this.#bySource.get(original) ??
      this.#bySource.get(scaled) ??
      (original === path ? undefined : { source: original, alt: '' })
    );
  }

  #pathOfPage(address: string): string {
    const url = this.#site.resolve(address);
    return url && this.#site.isOwn(url) ? this.#site.segmentsOf(url).join('/') : '';
  }

  #below(path: string): string | undefined {
    const decoded = decode(path);
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
