import type { Finding } from '../model/finding.ts';
import { checkAssets } from './assets.ts';
import type { CheckInput } from './check-input.ts';
import { checkClosedText } from './closed-text.ts';
import { checkHtmlInText } from './html-in-text.ts';
import { checkMarkdownLinks } from './markdown-links.ts';
import { checkOtherFiles } from './other-files.ts';
import { checkPlaces } from './places.ts';
import { checkReferences } from './references.ts';
import { checkSlugs } from './slugs.ts';
import { checkSpans } from './spans.ts';
import { checkTooMuchMarkdown } from './too-much-markdown.ts';
import { checkTranslations } from './translations.ts';
import { checkValues } from './values.ts';
import { checkWithheld } from './withheld.ts';

/** Runs every check that looks beyond a single value. */
export async function runChecks(input: CheckInput): Promise<Finding[]> {
  return [
    ...checkSlugs(input),
    ...checkPlaces(input),
    ...checkReferences(input),
    ...checkMarkdownLinks(input),
    ...checkHtmlInText(input),
    ...checkTooMuchMarkdown(input),
    ...checkTranslations(input),
    ...checkValues(input),
    ...checkSpans(input),
    ...checkWithheld(input),
    ...checkClosedText(input),
    ...(await checkAssets(input)),
    ...checkOtherFiles(input),
  ];
}
