import { decodePercent } from '@comunal/http/address';
import { isLocalHost } from './local-host.ts';

/** The addresses of a site, under which its links are recognised. */
export class SiteAddresses {
  readonly #hosts: ReadonlySet<string>;
  /** The address in the file, which relative ones are relative to. */
  readonly #base: URL;
  /** The address under which everyone knows the site. */
  readonly #home: URL;
  /** The folders that the site is in, by the hosts of its addresses. */
  readonly #folders: readonly { readonly host: string; readonly steps: readonly string[] }[];

  /**
   * @param addresses - Those that the file states, the one of the site first.
   * @param siteUrl - The address under which the site is or was public, where the file states another one.
   */
  constructor(addresses: readonly string[], siteUrl?: URL) {
    const urls = addresses.flatMap((address) => {
      const url = URL.parse(address);
      return url && /^https?:$/.test(url.protocol) ? [url] : [];
    });
    this.#base = urls[0] ?? siteUrl ?? new URL('https://site.invalid/');
    this.#home = siteUrl ?? this.#base;
    this.#hosts = new Set([this.#home, ...urls].map(({ host }) => withoutWww(host)));
    this.#folders = [this.#base, this.#home].map((base) => ({
      host: withoutWww(base.host),
      steps: splitPath(base.pathname),
    }));
  }

  /** The host of the site. */
  get host(): string {
    return this.#home.host;
  }

  /** Whether other sites may have the same address, as each computer has its own `localhost`. */
  get isLocal(): boolean {
    return isLocalHost(this.#home.hostname);
  }

  /** What tells the site from others, whether or not its address has `www.` or is encrypted. */
  get name(): string {
    return [withoutWww(this.#home.host), ...splitPath(this.#home.pathname)].join('/');
  }

  /** Resolves an address, also one that is relative to the site. Nothing is returned for what is none. */
  resolve(address: string): URL | undefined {
    const trimmed = address.trim();
    if (trimmed === '' || trimmed.length > 2048) return undefined;
    return URL.parse(trimmed, this.#base.href) ?? undefined;
  }

  /** Whether an address leads to this site. */
  isOwn({ protocol, host }: URL): boolean {
    return /^https?:$/.test(protocol) && this.#hosts.has(withoutWww(host));
  }

  /** The segments of the path of an address of this site, below the folder that the site is in. */
  segmentsOf({ host, pathname }: URL): string[] {
    const segments = splitPath(pathname);
    return segments.slice(this.#depthOf(host, segments));
  }

  /** An address of this site as everyone has it, encrypted. One of another site stays. */
  toPublic(url: URL): URL {
    const address = new URL(url);
    if (!this.isOwn(url)) return address;
    address.protocol = 'https:';
    address.hash = '';
    if (this.#home === this.#base) return address;
    const steps = url.pathname
      .split('/')
      .filter(Boolean)
      .slice(this.#depthOf(url.host, splitPath(url.pathname)));
    const home = this.#home.pathname.replace(/\/+$/, '');
    const end = url.pathname.endsWith('/') && steps.length > 0 ? '/' : '';
    address.host = this.#home.host;
    address.port = this.#home.port;
    address.pathname = `${home}/${steps.join('/')}${end}`;
    return address;
  }

  /** How many segments of a path are the folder that the site is in. */
  #depthOf(host: string, segments: readonly string[]): number {
    const own = this.#folders.filter((folder) => folder.host === withoutWww(host));
    const folders = own.length > 0 ? own : this.#folders.slice(0, 1);
    const folder = folders.find(({ steps }) =>
      steps.every((step, index) => segments[index] === step),
    );
    return folder?.steps.length ?? 0;
  }
}

function splitPath(path: string): string[] {
  return path
    .split('/')
    .filter(Boolean)
    .map((step) => decodePercent(step).toLowerCase());
}

function withoutWww(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
