import type { Finding } from '../model/finding.ts';
import { checkAssets } from './check-assets.ts';
import type { CheckInput } from './check-input.ts';
import { checkClosedText } from './closed-text.ts';
import { checkHtmlInText } from './html-in-text.ts';
import { checkBrokenLinks } from './broken-link.ts';
import { checkUnusedFiles } from './unused-file.ts';
import { checkClosedOutsidePrivate } from './closed-outside-private.ts';
import { checkBrokenReferences } from './broken-reference.ts';
import { checkDuplicateFormerAddresses } from './duplicate-former-address.ts';
import { checkDuplicateGuids } from './duplicate-guid.ts';
import { checkDuplicateSlugs } from './duplicate-slug.ts';
import { checkEndsBeforeStart } from './ends-before-start.ts';
import { checkPicturePeopleUnstated } from './picture-people-unstated.ts';
import { checkUnsupportedMarkdown } from './unsupported-markdown.ts';
import { checkTellingSlugs } from './telling-slug.ts';
import { checkTooMuchMarkdown } from './too-much-markdown.ts';
import { checkPartialLanguages } from './partial-language.ts';
import { checkMissingTranslations } from './missing-translation.ts';
import { checkUnknownLicenses } from './unknown-license.ts';
import { checkUnknownCurrencies } from './unknown-currency.ts';
import { checkSafetyStateMissing } from './safety-state-missing.ts';
import { checkStaleTranslations } from './stale-translation.ts';
import { checkUnlistedLanguages } from './unlisted-language.ts';
import { checkWithheldParts } from './withheld-parts.ts';

/** Runs every check that looks beyond a single value. */
export async function runChecks(input: CheckInput): Promise<Finding[]> {
  return [
    ...checkDuplicateSlugs(input),
    ...checkDuplicateFormerAddresses(input),
    ...checkDuplicateGuids(input),
    ...checkClosedOutsidePrivate(input),
    ...checkBrokenReferences(input),
    ...checkBrokenLinks(input),
    ...checkHtmlInText(input),
    ...checkUnsupportedMarkdown(input),
    ...checkTooMuchMarkdown(input),
    ...checkMissingTranslations(input),
    ...checkPartialLanguages(input),
    ...checkStaleTranslations(input),
    ...checkSafetyStateMissing(input),
    ...checkUnlistedLanguages(input),
    ...checkUnknownLicenses(input),
    ...checkUnknownCurrencies(input),
    ...checkEndsBeforeStart(input),
    ...checkWithheldParts(input),
    ...checkPicturePeopleUnstated(input),
    ...checkTellingSlugs(input),
    ...checkClosedText(input),
    ...(await checkAssets(input)),
    ...checkUnusedFiles(input),
  ];
}
