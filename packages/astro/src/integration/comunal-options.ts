import type { Section } from '../lib/section-names.ts';
import type { ComponentName } from './component-names.ts';

/** Options of {@link comunal}. Paths are relative to the root of the Astro project. */
export interface ComunalOptions {
  /** The content folder. @defaultValue './content' */
  readonly content?: string;
  /**
   * The folder of languages that the toolkit does not ship with, each laid out as those of `@comunal/i18n`. It need not
   * exist. @defaultValue './locales'
   */
  readonly locales?: string;
  /** Components in the place of ours, as paths of `.astro` files by the names of the parts. @defaultValue none */
  readonly components?: Readonly<Partial<Record<ComponentName, string>>>;
  /** Style sheets that come after ours: paths, or files of installed packages. @defaultValue none */
  readonly customCss?: readonly string[];
  /** The sections of the menu, in this order. One without any content is left out. @defaultValue all of them */
  readonly sections?: readonly Section[];
  /** Whether the site can be searched. @defaultValue true */
  readonly search?: boolean;
  /**
   * How photographs are shown: as dots of one ink, in at most 15 kB each, or in their colours. Covers and logos always have
   * their colours. @defaultValue 'dithered'
   */
  readonly pictures?: 'dithered' | 'color';
  /**
   * Whether the site has forms for editors at `/admin/`: the `cms` folder of the project, which `npx comunal cms init` writes.
   * They are 1.5 MB, compressed, for whoever opens them, and the only page whose policy allows `'unsafe-eval'` and inline
   * styles, which Decap does not run without. @defaultValue false
   */
  readonly admin?: boolean;
  /**
   * Whether visitors can save the site on their phone, from a page that says what that keeps and deletes it again. Until
   * somebody presses «save», nothing is stored. Files larger than `maxFileBytes`, 5 MB by default, are left out.
   * @defaultValue false
   */
  readonly offline?: boolean | OfflineOptions;
  /**
   * A link on every page that replaces it at once by another page, for whoever is being watched: its address, which is the
   * collective's choice. It clears neither the history nor what the network has seen, and says so. @defaultValue none
   */
  readonly quickExit?: QuickExitOptions;
  /**
   * Whether pictures can be held back until somebody asks for one, with its size said: by a switch on every page, and where
   * the browser is set to save data. It costs each page 1 kB of script. @defaultValue false
   */
  readonly lowBandwidth?: boolean;
  /**
   * Whether the site has a page for printing: the PDFs beside public publications with how to fold them, and a form that
   * imposes a visitor's own PDF in the page. Needs `@comunal/print`. @defaultValue false
   */
  readonly print?: boolean;
  /** Whether each page has an image that is shown where somebody shares its address. @defaultValue true */
  readonly socialImages?: boolean;
  /** Whether pictures in colours are made as AVIF too: a third smaller, and seconds of work each. @defaultValue false */
  readonly avif?: boolean;
  /**
   * Origins to put in the place of others, such as that of a simulator in the place of a server's. For demonstrations and
   * tests. @defaultValue none
   */
  readonly originOverrides?: Readonly<Record<string, string>>;
}

/** What visitors can save on their phone. */
export interface OfflineOptions {
  /** The largest file that is saved, in bytes. @defaultValue 5_000_000 */
  readonly maxFileBytes?: number;
  /**
   * Whether visitors can save the site no longer, and what they saved is deleted when they open it with a connection. Without
   * it, a site that stops to offer saving stays saved where it was, in its last version. @defaultValue false
   */
  readonly selfDestroying?: boolean;
}

/** The page that replaces the site at once. */
export interface QuickExitOptions {
  /** The address of the other page, which begins with `https://`. */
  readonly url: string;
}
