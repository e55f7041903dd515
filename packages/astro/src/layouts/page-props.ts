import type { SitePage } from '../lib/site-pages.ts';

/** A picture that stands for a page where its address is shared. */
export interface SocialImage {
  /** Its address on the site. */
  readonly path: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** What a view tells of its page. */
export interface PageProps {
  page: SitePage;
  title?: string | undefined;
  description?: string | undefined;
  /** What is shown of the page where its address is shared. */
  ogImage?: SocialImage | undefined;
  /** Pagefind runs WebAssembly; the search page alone allows it. */
  allowWasm?: boolean;
  /** Servers whose player the page may open in a frame. */
  players?: readonly string[];
  /** Servers whose sound or video the page may play, once a visitor has asked for it. */
  mediaServers?: readonly string[];
  /** Whether one of our elements is on the page: it then runs that element's script. @defaultValue where there are players */
  hasElements?: boolean;
  /** Whether the page saves the site on a visitor's phone, when asked. */
  savesSite?: boolean;
  /** Whether the page imposes PDFs, in a worker. */
  imposesPdf?: boolean;
  /** False on the page for addresses where there is nothing. */
  isFound?: boolean;
}
