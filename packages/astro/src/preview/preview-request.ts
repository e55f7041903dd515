import type { ContentType } from '@comunal/schemas';
import type { AstroUserConfig } from 'astro';

/** The page that a preview is of, and what takes the place of the project's own content. */
export interface PreviewRequest {
  /** The entry whose page is built. */
  readonly entry: {
    /** Its content type. */
    readonly type: ContentType;
    /** Its slug, which is the name of its file. */
    readonly slug: string;
  };
  /** The language of the page, one of `site.yaml`. */
  readonly language: string;
  /** The content folder, as an absolute path. @defaultValue the one that the config of the project names */
  readonly contentDir?: string | undefined;
  /** Texts of files that are not saved yet, by their path from the content folder. @defaultValue none */
  readonly unsaved?: ReadonlyMap<string, string> | undefined;
}

/** Where the page of an entry was built to. */
export interface PreviewPage {
  /** Its address on the host of the site, such as `/pt/atividades/taller/`. */
  readonly address: string;
  /** Its file, as an absolute path. */
  readonly file: string;
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  /** The folders that hold what the page loads, by its path below `base`; the first one that has a file counts. */
  readonly folders: readonly string[];
  /** The public address of the site, where `site.yaml` says it. */
  readonly siteUrl?: string | undefined;
}

/** A preview under way: what is asked for, how the project's config is changed for it, and what came out. */
export interface Preview {
  readonly request: PreviewRequest;
  /** The config of the project as the preview is built with it. */
  readonly toConfig: (own: AstroUserConfig) => AstroUserConfig;
  /** Whether `comunal()` is among the integrations of the project. */
  isSetUp?: boolean;
  /** Missing until it is built, and where the entry has no page. */
  page?: PreviewPage;
}

// On the global object, since the module that starts the build and the integration in the project's config may be two copies.
const PREVIEW = Symbol.for('@comunal/astro:preview');
const host = globalThis as typeof globalThis & { [PREVIEW]?: Preview | undefined };

/** The preview that this process builds, if it does. */
export function getPreview(): Preview | undefined {
  return host[PREVIEW];
}

/** Begins or ends a preview. */
export function setPreview(preview: Preview | undefined): void {
  host[PREVIEW] = preview;
}

/** What a config file says to reach {@link Preview.toConfig}. */
export const TO_CONFIG = `globalThis[Symbol.for('@comunal/astro:preview')].toConfig`;
