/** The version of Decap CMS that the forms are tested with, and the sum of its package, which npm's registry publishes. */
export const decapRelease = {
  version: '3.16.3',
  integrity:
    'sha512-hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw==',
  /** The sum of its script, by which a copy is known again. */
  scriptIntegrity:
    'sha512-i+P3taug63YOc3KVisiNVcEeR0uBHR9ANFRqHs1qtjbTqOyOTOaxXD/btelHzse4Io6N918flyqhUaJuOiXJow==',
  /** The files that are copied, by their names in `cms/`. */
  files: {
    'decap-cms.js': 'package/dist/decap-cms.js',
    'decap-cms.LICENSE.txt': 'package/dist/decap-cms.js.LICENSE.txt',
  },
} as const;
