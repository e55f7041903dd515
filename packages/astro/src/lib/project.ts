import type { Omission } from '@comunal/formats';
import type { ContentType } from '@comunal/schemas';
import type { EncodedPicture } from '../pictures/encoded-picture.ts';
import type { SocialImageContent } from '../social-images/social-image.ts';
import type { FormerAddresses } from './former-addresses.ts';
import type { PageTools } from './page-tools.ts';
import type { SiteContent } from './site-content.ts';
import type { SupportFiles } from './support-files.ts';

/** Finds the address of the page on which an entry is shown in a language; `undefined` where there is none. */
export type AddressOf = (type: ContentType, slug: string, language: string) => string | undefined;

/** What the integration makes for the routes, which Vite loads apart from it. */
export interface Project {
  /** The public side of the content: read once, until a file of it changes. */
  readContent(): Promise<SiteContent>;
  /**
   * Encodes a picture that stands beside an entry, by its path on the site. `undefined` for a file that may not be published.
   *
   * @param keepsColor - Whether it is shown in its colours also where photographs are dithered.
   */
  encodePicture(path: string, keepsColor: boolean): Promise<EncodedPicture | undefined>;
  /** Draws the image of a page for where its address is shared, in the background, and returns the name of its file. */
  drawSocialImage(image: SocialImageContent): string;
  /**
   * Takes note of the former addresses, for the rules of hosts and the log.
   *
   * @returns those without what the collective has put there itself.
   * @throws Error when that stands at a former slug.
   */
  setFormerAddresses(addresses: FormerAddresses): FormerAddresses;
  /** Takes note of what a calendar, a feed or another file cannot hold, for the log. */
  noteOmission(omission: Omission): void;
  /** Takes note of how the routes find the address of an entry, for a preview of its page. */
  setAddressOf(addressOf: AddressOf): void;
  /** Bundles the script of the way out and of pictures on request, once; `undefined` for a site that has neither. */
  bundlePageTools(): Promise<PageTools | undefined>;
  /** The size of a file that was encoded from a picture, by its name, or of one beside an entry, by its path on the site. */
  pictureBytes(nameOrPath: string): Promise<number | undefined>;
  /** The files that pages which ask for money load, bundled once. */
  bundleSupportFiles(): Promise<SupportFiles>;
}

// On the global object, since the integration and the routes are two copies of this module.
const REGISTRY = Symbol.for('@comunal/astro');
const host = globalThis as typeof globalThis & { [REGISTRY]?: Map<string, Project> };
const projects = (host[REGISTRY] ??= new Map<string, Project>());

/** Hands a project over to the routes that read the same content folder. */
export function setProject(contentDir: string, project: Project): void {
  projects.set(contentDir, project);
}

/** Returns the project of a content folder. @throws Error when the integration is not in the Astro config. */
export function getProject(contentDir: string): Project {
  const project = projects.get(contentDir);
  if (!project)
    throw new Error('Add comunal() to the integrations of astro.config: nothing has read content.');
  return project;
}
