import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checks as captionChecks } from '@comunal/captions/checks';
import { loadContent, type Problem } from '@comunal/content';
import { checks as railChecks } from '@comunal/fundraising/checks';
import type { Project } from '../lib/project.ts';
import { toSiteContent, type SiteContent } from '../lib/site-content.ts';
import type { SupportFiles } from '../lib/support-files.ts';
import { bundleSupportFiles } from './bundle-support-files.ts';
import type { ResolvedOptions } from './options.ts';
import { packageDir } from './package-dir.ts';

/** A project as the integration knows it. */
export interface LoadedProject extends Project {
  readonly options: ResolvedOptions;
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  /** Whether the project has an `icon.svg` of its own. */
  readonly hasIcon: boolean;
  /** The problems of the content that was read last. */
  readonly problems: readonly Problem[];
  /** The support files, when a page has asked for them. */
  readonly supportFiles: Promise<SupportFiles> | undefined;
  /** Lets the next page that asks read the content again. */
  forgetContent(): void;
}

// A wrong account or a caption file that shows nothing stops a build, as any error in the content does.
const checks = [...captionChecks, ...railChecks];

/**
 * Creates a project whose content and support files are made when the first page asks, and kept.
 *
 * @param base - Where the site stands on its host, with a slash at both ends.
 * @param publicDir - The folder of files that a build takes as they are.
 */
export function createProject(
  options: ResolvedOptions,
  { base, publicDir }: { readonly base: string; readonly publicDir: string },
): LoadedProject {
  const ownIcon = join(publicDir, 'icon.svg');
  const hasIcon = existsSync(ownIcon);
  const icon = hasIcon ? ownIcon : join(packageDir, 'src', 'icon.svg');
  const { customCss } = options;
  let content: Promise<SiteContent> | undefined;
  let files: Promise<SupportFiles> | undefined;
  let problems: readonly Problem[] = [];
  const load = async (): Promise<SiteContent> => {
    const loaded = await loadContent(options.contentDir, { checks });
    problems = loaded.problems;
    return toSiteContent(loaded.toPublic());
  };
  return {
    options,
    base,
    hasIcon,
    get problems() {
      return problems;
    },
    get supportFiles() {
      return files;
    },
    readContent: () => (content ??= load()),
    forgetContent: () => (content = undefined),
    bundleSupportFiles: () => (files ??= bundleSupportFiles({ base, icon, customCss })),
  };
}
