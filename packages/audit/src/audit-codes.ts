/** How grave a finding is. The command ends with code 1 where there is an `error`. */
export type FindingLevel = 'error' | 'warning';

/** Every code of a finding, with its level. A code has a sentence in each language, under `audit:finding`. */
export const auditCodes = {
  // What a page loads from, or sends to, another origin.
  'foreign-script': 'error',
  'foreign-style': 'error',
  'foreign-picture': 'error',
  'foreign-media': 'error',
  'foreign-font': 'error',
  'foreign-frame': 'error',
  'foreign-form': 'error',
  'foreign-request': 'error',
  tracker: 'error',
  cookie: 'error',
  // What a page allows.
  'inline-script': 'warning',
  'inline-handler': 'warning',
  'missing-csp': 'warning',
  'weak-csp': 'warning',
  'missing-referrer-policy': 'warning',
  // What is closed.
  'closed-text': 'error',
  'closed-words': 'warning',
  'closed-file-name': 'error',
  'room-name': 'error',
  'withheld-text': 'error',
  'unlisted-listed': 'error',
  // What files carry besides what they show.
  'picture-gps': 'error',
  'picture-author': 'error',
  'picture-thumbnail': 'error',
  'picture-metadata': 'warning',
  'document-author': 'error',
  'document-metadata': 'warning',
  'media-gps': 'error',
  'media-metadata': 'warning',
  'source-map': 'warning',
  'source-path': 'error',
  secret: 'error',
  'stray-file': 'warning',
  'payment-details': 'error',
  // What does not work.
  'broken-link': 'error',
  'broken-fragment': 'warning',
  'http-link': 'warning',
  'missing-captions': 'warning',
  'missing-alt': 'warning',
  'missing-lang': 'warning',
  // What was not looked at.
  'not-inspected': 'warning',
} as const satisfies Readonly<Record<string, FindingLevel>>;

/** The code of a finding, which stays the same in every version. */
export type AuditCode = keyof typeof auditCodes;
