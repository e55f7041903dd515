/** The severity of a problem: only an error stops a build and makes `comunal check` exit with code 1. */
export type Severity = 'error' | 'warning' | 'notice';

/** Every problem code with its severity, which a single finding may override. Each is reported by the file in `check/` that is named after it, or as `test/problem-code-files.test.ts` lists. */
export const problemCodes = {
  // The folder and its files
  'no-folder': 'error',
  'no-site': 'error',
  'unknown-folder': 'warning',
  'unknown-file': 'warning',
  'hidden-file': 'notice',
  'bad-file-name': 'error',
  'duplicate-slug': 'error',
  'duplicate-former-address': 'error',
  'duplicate-guid': 'error',
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
  // The fields of an entry
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
  // How entries refer to each other
  'broken-reference': 'error',
  'closed-reference': 'notice',
  'broken-link': 'error',
  'closed-link': 'error',
  'closed-text': 'error',
  'html-in-text': 'warning',
  'unsupported-markdown': 'warning',
  'too-much-markdown': 'error',
  'closed-outside-private': 'warning',
  'no-visibility': 'notice',
  'private-not-ignored': 'warning',
  'private-tracked': 'error',
  'public-in-private': 'error',
  'sealed-not-read': 'notice',
  'sealed-damaged': 'error',
  'sealed-and-clear': 'warning',
  // What is withheld of a visible entry
  'consent-missing': 'warning',
  'consent-ends-soon': 'warning',
  'entry-not-shown': 'warning',
  'rail-off': 'notice',
  'place-coarsened': 'notice',
  'picture-people-unstated': 'warning',
  'telling-slug': 'warning',
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
  'picture-gps': 'warning',
  'wrong-media-type': 'error',
  // Checks of other packages
  'check-failed': 'error',
  // Languages
  'unlisted-language': 'warning',
  'missing-translation': 'error',
  'partial-language': 'notice',
  'stale-translation': 'notice',
  'safety-not-reviewed': 'notice',
  'safety-state-missing': 'notice',
} as const satisfies Record<string, Severity>;

/** The code of a problem. Branch on it, never on a message. */
export type ProblemCode = keyof typeof problemCodes;

/** The code of a problem that a check of another package reported: the name of the check, a slash, and the check's own code. */
export type ContentCheckCode = `${string}/${string}`;
