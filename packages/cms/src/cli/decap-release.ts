/** A release of Decap CMS, of which nothing else is accepted. */
export interface DecapRelease {
  readonly version: string;
  /** The sum of its package, as npm writes it. */
  readonly integrity: string;
  /** The sum of its script, by which a copy is known again. */
  readonly scriptIntegrity: string;
  /** The files that are copied, by their names in `cms/`; the script comes first. */
  readonly files: Readonly<Record<string, string>>;
}

/** The version of Decap CMS that the forms are tested with, and the sum of its package, which npm's registry publishes. */
export const decapRelease: DecapRelease = {
  version: '3.16.3',
  integrity:
    'sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==',
  scriptIntegrity:
    'sha512-i+P3taug63YOc3KVisiNVcEeR0uBHR9ANFRqHs1qtjbTqOyOTOaxXD/btelHzse4Io6N918flyqhUaJuOiXJow==',
  files: {
    'decap-cms.js': 'package/dist/decap-cms.js',
    'decap-cms.LICENSE.txt': 'package/dist/decap-cms.js.LICENSE.txt',
  },
};
