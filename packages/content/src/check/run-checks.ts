import type { Finding } from '../model/finding.ts';
import { checkAssets } from './check-assets.ts';
import type { CheckInput } from './check-input.ts';
import { checkClosedText } from './closed-text.ts';
import { checkHtmlInText } from './html-in-text.ts';
import { checkMarkdownLinks } from './broken-link.ts';
import { checkOtherFiles } from './unused-file.ts';
import { checkPlaces } from './closed-outside-private.ts';
import { checkReferences } from './broken-reference.ts';
import { checkSlugs } from './duplicate-slug.ts';
import { checkSpans } from './ends-before-start.ts';
import { checkTooMuchMarkdown } from './too-much-markdown.ts';
import { checkTranslations } from './missing-translation.ts';
import { checkValues } from './unknown-license.ts';
import { checkWithheld } from './entry-not-shown.ts';

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
