import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  /** The problems of the content that was read last. */
  readonly problems: readonly Problem[];
  /** Lets the next page that asks read the content again. */
  forgetContent(): void;
}

// A wrong account or a caption file that shows nothing stops a build, as any error in the content does.
const checks = [...captionChecks, ...railChecks];

/** Creates a project whose content and support files are made when the first page asks, and kept. */
export function createProject(
  options: ResolvedOptions,
  { base, publicDir }: { readonly base: string; readonly publicDir: URL },
): LoadedProject {
  const siteBase = base.endsWith('/') ? base : `${base}/`;
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
    base: siteBase,
    get problems() {
      return problems;
    },
    readContent: () => (content ??= load()),
    forgetContent: () => (content = undefined),
    bundleSupportFiles: () =>
      (files ??= bundleSupportFiles({ base: siteBase, icon: findIcon(fileURLToPath(publicDir)) })),
  };
}

function findIcon(publicDir: string): string {
  const own = join(publicDir, 'icon.svg');
  return existsSync(own) ? own : join(packageDir, 'src', 'icon.svg');
}
