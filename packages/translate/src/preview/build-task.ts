import type { ContentType } from '@comunal/schemas';

/** What the process that builds a page is told to do. It is sent as JSON. */
export interface BuildTask {
  /** The address of the module `@comunal/astro/preview`, as the project has it. */
  readonly module: string;
  readonly projectDir: string;
  readonly configFile?: string | undefined;
  readonly contentDir: string;
  /** Texts that are not saved yet, by the paths of their files. */
  readonly unsaved: readonly (readonly [path: string, text: string])[];
  /** An empty folder for all that is written. */
  readonly workDir: string;
  readonly entry: { readonly type: ContentType; readonly slug: string };
  readonly language: string;
}

/** A page that was built. */
export interface BuiltPreview {
  readonly address: string;
  readonly file: string;
  readonly base: string;
  readonly folders: readonly string[];
  readonly siteUrl?: string | undefined;
}

/** How a build ended. */
export type BuildResult =
  | { readonly kind: 'built'; readonly page: BuiltPreview }
  /** The entry has no page. */
  | { readonly kind: 'no-page' }
  | {
      readonly kind: 'failed';
      /** The code of the error, such as that of a project that is no site of the toolkit. */
      readonly code?: string | undefined;
      /** What the error says, with the file and line where it knows them. */
      readonly message: string;
    };
