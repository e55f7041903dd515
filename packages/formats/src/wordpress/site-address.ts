/** The addresses of a site, under which its links are recognised. */
export class SiteAddresses {
  readonly #hosts: ReadonlySet<string>;
  readonly #base: URL;
  readonly #basePath: readonly string[];

  constructor(addresses: readonly string[]) {
    const urls = addresses.flatMap((address) => {
      const url = URL.parse(address);
      return url && /^https?:$/.test(url.protocol) ? [url] : [];
    });
    this.#base = urls[0] ?? new URL('https://site.invalid/');
    this.#hosts = new Set(urls.map(({ host }) => withoutWww(host)));
    this.#basePath = splitPath(this.#base.pathname);
  }

  /** The host of the site. */
  get host(): string {
    return this.#base.host;
  }

  /** What tells the site from others, whether or not its address has `www.` or is encrypted. */
  get name(): string {
    return [withoutWww(this.#base.host), ...this.#basePath].join('/');
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
  segmentsOf({ pathname }: URL): string[] {
    const segments = splitPath(pathname);
    const isBelow = this.#basePath.every((segment, index) => segments[index] === segment);
    return isBelow ? segments.slice(this.#basePath.length) : segments;
  }
}

function splitPath(path: string): string[] {
  return path
    .split('/')
    .filter(Boolean)
    .map((step) => decode(step).toLowerCase());
}

/** Decodes percent signs. A lone one stays. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withoutWww(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
