import { config } from 'virtual:comunal/config';
import { getProject } from './project.ts';

/** The addresses of the files that pages which ask for money load, and the files. */
export interface SupportFiles {
  readonly script: string;
  readonly style: string;
  readonly textFont: string;
  readonly icon: string;
  /** The bytes of each file, by its name in the folder `support/`. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** Bundles the files, once a build. */
export function supportFiles(): Promise<SupportFiles> {
  return getProject(config.contentDir).bundleSupportFiles();
}
