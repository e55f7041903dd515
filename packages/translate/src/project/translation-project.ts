import type { Content } from '@comunal/content';

/** A project whose texts are translated. */
export interface TranslationProject {
  /** The folder that the command runs in, which holds the exchange files. */
  readonly cwd: string;
  /** The content folder, as an absolute path. */
  readonly dir: string;
  /** The content, closed entries among it: only its public form is ever exported. */
  readonly content: Content;
  /** The languages of the site; texts are translated from the first one that they are in. */
  readonly languages: readonly string[];
  /** Stops what takes long. */
  readonly signal: AbortSignal;
}
