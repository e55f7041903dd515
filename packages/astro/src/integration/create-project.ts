import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checks as captionChecks } from '@comunal/captions/checks';
import { loadContent, type Content, type Problem } from '@comunal/content';
import type { Omission } from '@comunal/formats';
import { checks as railChecks } from '@comunal/fundraising/checks';
import { readInks } from '../inks/read-inks.ts';
import type { FormerAddresses } from '../lib/former-addresses.ts';
import type { PageTools } from '../lib/page-tools.ts';
import type { AddressOf, Project } from '../lib/project.ts';
import { toSiteContent, type SiteContent } from '../lib/site-content.ts';
import type { SupportFiles } from '../lib/support-files.ts';
import { openContentCache } from '../pictures/content-cache.ts';
import type { FileCache } from '../pictures/file-cache.ts';
import { createPictureStore, type PictureStore } from '../pictures/picture-store.ts';
import {
  createSocialImageStore,
  type SocialImageStore,
} from '../social-images/social-image-store.ts';
import { bundlePageTools as bundleTools } from './bundle-page-tools.ts';
import { bundleSupportFiles } from './bundle-support-files.ts';
import type { ResolvedOptions } from './options.ts';
import { leaveOwnAddresses, type OwnAddresses } from './own-addresses.ts';
import { packageDir } from './package-dir.ts';
import { readPublicForm } from './read-public-form.ts';

/** A project as the integration knows it. */
export interface LoadedProject extends Project {
  readonly options: ResolvedOptions;
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  /** Whether the project has an `icon.svg` of its own. */
  readonly hasIcon: boolean;
  /** The icon of the site, an SVG file. */
  readonly icon: string;
  /** The name of the folder that Astro puts the files of pages into. */
  readonly assetsDir: string;
  /** Declarations of the collective's style sheets whose colour pictures cannot take over. */
  readonly unreadInks: readonly string[];
  readonly pictures: PictureStore;
  readonly socialImages: SocialImageStore;
  readonly cache: FileCache;
  /** The problems of the content that was read last. */
  readonly problems: readonly Problem[];
  /** The support files, when a page has asked for them. */
  readonly supportFiles: Promise<SupportFiles> | undefined;
  /** Where former addresses lead, when a page has asked for them. */
  readonly formerAddresses: FormerAddresses;
  /** Finds the address of an entry's page, once a page has been asked for. */
  readonly addressOf: AddressOf;
  /** What the files for other programs cannot hold, each once. */
  readonly omissions: readonly Omission[];
  /** Takes note of the routes of the collective's own pages. */
  setOwnRoutes(routes: OwnAddresses['routes']): void;
  /** Lets the next page that asks read the content again. */
  forgetContent(): void;
}

// A wrong account or a caption file that shows nothing stops a build, as any error in the content does.
const checks = [...captionChecks, ...railChecks];

/** Where a project stands. */
export interface ProjectPlaces {
  /** The folder of the project. */
  readonly root: string;
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  /** The folder of files that a build takes as they are. */
  readonly publicDir: string;
  /** The folder that Astro keeps things in from build to build. */
  readonly cacheDir: string;
  /** The name of the folder that Astro puts the files of pages into. */
  readonly assetsDir: string;
}

/** Options of {@link createProject}. */
export interface ProjectOptions extends ProjectPlaces {
  /** Whether its content is read again when a file changes. What makes that quick takes 200 MB of a large site. */
  readonly followsContent: boolean;
  /** Texts of content files that are not saved yet, by their path. */
  readonly unsaved?: ReadonlyMap<string, string> | undefined;
}

/** Creates a project whose content, pictures and support files are made when the first page asks, and kept. */
export function createProject(
  options: ResolvedOptions,
  { root, base, publicDir, cacheDir, assetsDir, followsContent, unsaved }: ProjectOptions,
): LoadedProject {
  const ownIcon = join(publicDir, 'icon.svg');
  const hasIcon = existsSync(ownIcon);
  const icon = hasIcon ? ownIcon : join(packageDir, 'src', 'icon.svg');
  const { customCss } = options;
  const { inks, unread: unreadInks } = readInks(customCss);
  const { contentDir } = options;
  const cache = openContentCache({ cacheDir, root, contentDir });
  const pictures = createPictureStore(cache, { inks, avif: options.avif });
  const socialImages = createSocialImageStore(
    cache,
    inks,
    ['titles-latin', 'titles-latin-ext'].map((name) =>
      join(packageDir, 'dist', 'fonts', `${name}.woff2`),
    ),
  );
  let encoded = new Map<string, ReturnType<Project['encodePicture']>>();
  let content: Promise<SiteContent> | undefined;
  /** Kept where the next reading is to be quick; it holds closed entries, and goes nowhere else. */
  let previous: Content | undefined;
  let files: Promise<SupportFiles> | undefined;
  let tools: Promise<PageTools | undefined> | undefined;
  const bundlePageTools = (): Promise<PageTools | undefined> => (tools ??= bundleTools(options));
  let problems: readonly Problem[] = [];
  let formerAddresses: FormerAddresses = { redirects: [], unreachable: [], taken: [] };
  let routes: OwnAddresses['routes'] = [];
  let addressOf: AddressOf = () => undefined;
  const omissions = new Map<string, Omission>();
  const load = async (): Promise<SiteContent> => {
    const loaded = await loadContent(options.contentDir, { checks, previous, unsaved });
    if (followsContent) previous = loaded;
    problems = loaded.problems;
    const site = toSiteContent(loaded);
    await pictures.retain(new Set(site.assets.map(({ file }) => file)));
    return site;
  };
  const readContent = (): Promise<SiteContent> => (content ??= load());
  const encodePicture: Project['encodePicture'] = async (path, keepsColor) => {
    const { assets } = await readContent();
    const asset = assets.find((each) => each.path === path);
    return asset && pictures.encode(asset.file, keepsColor ? 'color' : options.pictures);
  };
  return {
    options,
    base,
    hasIcon,
    icon,
    assetsDir,
    unreadInks,
    pictures,
    socialImages,
    drawSocialImage: (image) => socialImages.draw(image),
    cache,
    get problems() {
      return problems;
    },
    get supportFiles() {
      return files;
    },
    get formerAddresses() {
      return formerAddresses;
    },
    setFormerAddresses: (addresses) => {
      formerAddresses = leaveOwnAddresses(addresses, { routes, publicDir, base });
      return formerAddresses;
    },
    addressOf: (...of) => addressOf(...of),
    setAddressOf: (find) => {
      addressOf = find;
    },
    get omissions() {
      return [...omissions.values()];
    },
    // Each language leaves out the same.
    noteOmission: (omission) => {
      omissions.set(JSON.stringify(omission), omission);
    },
    setOwnRoutes: (own) => {
      routes = own;
    },
    readContent,
    forgetContent: () => {
      content = undefined;
      encoded = new Map();
      socialImages.forget();
    },
    encodePicture: (path, keepsColor) => {
      const key = `${keepsColor} ${path}`;
      const picture = encoded.get(key) ?? encodePicture(path, keepsColor);
      encoded.set(key, picture);
      return picture;
    },
    pictureBytes: async (nameOrPath) => {
      const { assets } = await readContent();
      const encoded = pictures.files.get(nameOrPath);
      if (encoded !== undefined) return (await stat(encoded)).size;
      const asset = assets.find(({ path }) => path === nameOrPath);
      if (!asset) return undefined;
      const published = await readPublicForm(asset.file);
      return published ? Buffer.byteLength(published.content) : (await stat(asset.file)).size;
    },
    bundlePageTools,
    bundleSupportFiles: () =>
      (files ??= bundlePageTools().then((bundled) =>
        bundleSupportFiles({ base, icon, customCss, tools: bundled }),
      )),
  };
}
