/** How much a problem matters: only an error stops a build and makes `comunal check` exit with 1. */
export type Severity = 'error' | 'warning' | 'notice';

/** Every problem there is, with how much it matters unless the case at hand says otherwise. */
export const problemCodes = {
  // The folder and its files
  'no-folder': 'error',
  'no-site': 'error',
  'unknown-folder': 'warning',
  'unknown-file': 'warning',
  'hidden-file': 'notice',
  'bad-file-name': 'error',
  'duplicate-slug': 'error',
  'huge-file': 'error',
  'invalid-utf8': 'error',
  'unreadable-file': 'error',
  'link-outside': 'error',
  // YAML and front matter
  'yaml-syntax': 'error',
  'duplicate-key': 'error',
  'yaml-alias': 'error',
  'too-deep': 'error',
  'not-a-mapping': 'error',
  'front-matter': 'error',
  // What an entry says
  'unknown-key': 'error',
  'missing-field': 'error',
  'wrong-type': 'error',
  'empty-text': 'error',
  'bad-choice': 'error',
  'bad-date': 'error',
  'bad-time': 'error',
  'ends-before-start': 'error',
  'bad-language': 'error',
  'bad-slug': 'error',
  'bad-reference': 'error',
  'bad-address': 'error',
  'bad-number': 'error',
  'bad-length': 'error',
  'bad-format': 'error',
  'too-many-mistakes': 'error',
  'path-outside': 'error',
  'type-differs': 'error',
  'language-twice': 'error',
  'shared-field': 'error',
  'unknown-license': 'error',
  'unknown-currency': 'error',
  // How entries hang together
  'broken-reference': 'error',
  'closed-reference': 'notice',
  'broken-link': 'error',
  'closed-link': 'error',
  'closed-text': 'error',
  'html-in-text': 'warning',
  'too-much-markdown': 'error',
  'closed-outside-private': 'warning',
  'no-visibility': 'notice',
  'private-not-ignored': 'warning',
  'private-tracked': 'error',
  'public-in-private': 'error',
  // What will not be shown of an entry that is
  'consent-missing': 'warning',
  'consent-ends-soon': 'warning',
  'entry-not-shown': 'warning',
  'rail-off': 'notice',
  'place-coarsened': 'notice',
  // Files beside entries
  'missing-file': 'error',
  'unused-file': 'notice',
  'wrong-size': 'error',
  'wrong-checksum': 'error',
  'forbidden-file': 'error',
  'disguised-file': 'error',
  'active-file': 'error',
  'not-a-picture': 'error',
  'heavy-picture': 'warning',
  'wrong-media-type': 'error',
  // Checks that other packages bring
  'check-failed': 'error',
  // Languages
  'unlisted-language': 'warning',
  'missing-translation': 'error',
  'partial-language': 'notice',
} as const satisfies Record<string, Severity>;

/** What kind of problem it is. Branch on this, never on the words. */
export type ProblemCode = keyof typeof problemCodes;

/** A problem that a check of another package found: the name of the check, a slash, and the code that the check gave it. */
export type ContentCheckCode = `${string}/${string}`;
