import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Problem } from '../problem.ts';
import { servePreview } from '../rehearsal/serve-preview.ts';
import { withNewcomer, type Newcomer } from '../rehearsal/with-newcomer.ts';
import { compareTutorials } from '../tutorial/compare-tutorials.ts';
import { followSteps } from '../tutorial/follow-steps.ts';
import { createGitHost } from '../tutorial/git-host.ts';
import { openPages } from '../tutorial/open-pages.ts';
import { readTutorial, type Tutorial } from '../tutorial/read-tutorial.ts';
import type { Workspace } from '../workspace.ts';

const SOURCE = 'es';
const TRANSLATIONS = ['en', 'pt'];
/** How a terminal says its language. */
const LANG: Readonly<Record<string, string>> = {
  es: 'es_MX.UTF-8',
  en: 'en_GB.UTF-8',
  pt: 'pt_BR.UTF-8',
};

const pageOf = (locale: string): string => `docs/src/content/docs/${locale}/start/first-site.md`;

/**
 * Somebody who knows only the Spanish page of the first hour does what it says, with what would be published, and gets the
 * site that it promises. `COMUNAL_TUTORIAL` names another language to follow.
 */
export async function followTutorial(workspace: Workspace): Promise<Problem[]> {
  const problems = compareTranslations(workspace.root);
  const locale = process.env['COMUNAL_TUTORIAL'] ?? SOURCE;
  const tutorial = readPage(workspace.root, locale);
  const followed = await withNewcomer(workspace, (newcomer) => follow(tutorial, locale, newcomer));
  return [...problems, ...followed];
}

/** Lists where a translation of the page has its readers do something else than the Spanish one. */
export function compareTranslations(root: string): Problem[] {
  const source = readPage(root, SOURCE);
  return TRANSLATIONS.flatMap((locale) =>
    compareTutorials(source, readPage(root, locale)).map(({ line, message }) => ({
      location: `${pageOf(locale)}:${line}`,
      message,
    })),
  );
}

function readPage(root: string, locale: string): Tutorial {
  return readTutorial(readFileSync(join(root, pageOf(locale)), 'utf8'));
}

async function follow(
  tutorial: Tutorial,
  locale: string,
  { desk, env }: Newcomer,
): Promise<Problem[]> {
  const location = pageOf(locale);
  const host = await createGitHost(tutorial, join(desk, '..'));
  const theirs = { ...env, ...host.env, LANG: LANG[locale] };
  const { cwd, stopped } = await followSteps(tutorial.steps, desk, theirs);
  if (stopped) return [{ location: `${location}:${stopped.line}`, message: stopped.message }];
  const report = (message: string): Problem => ({ location, message });
  const problems = (await checkPushed(host.listPushed)).map(report);
  const preview = await servePreview(cwd, theirs);
  try {
    return [...problems, ...(await checkPages(tutorial, cwd, locale, preview.origin)).map(report)];
  } finally {
    await preview.stop();
  }
}

async function checkPushed(listPushed: () => Promise<readonly string[]>): Promise<string[]> {
  const files = await listPushed();
  const problems = files
    .filter((file) => file.includes('private/'))
    .map((file) => `sends ${file}, which is closed, to the host.`);
  if (!files.includes('content/site.yaml')) problems.push('does not send the site to the host.');
  return problems;
}

/** The pages that the reader is told to look at are there, whole, and ask nothing of anybody else. */
async function checkPages(
  { paths }: Tutorial,
  site: string,
  locale: string,
  origin: string,
): Promise<string[]> {
  const { title, tagline } = parse(readFileSync(join(site, 'content/site.yaml'), 'utf8')) as {
    readonly title: string;
    readonly tagline: Readonly<Record<string, string>>;
  };
  const pages = await openPages(origin, paths);
  return pages.flatMap((page) => {
    const problems = [...page.problems];
    if (page.status !== 200) problems.push(`answers ${page.status}`);
    if (!page.title.endsWith(title)) problems.push(`has the title “${page.title}”`);
    const heading = page.path === '/' ? tagline[locale] : undefined;
    if (page.heading === '' || (heading !== undefined && page.heading !== heading))
      problems.push(`has the heading “${page.heading}”, not “${heading ?? 'any'}”`);
    process.stdout.write(`   open  ${page.path}  ${page.title}  #  ${page.heading}\n`);
    return problems.map((problem) => `${page.path} ${problem}.`);
  });
}
