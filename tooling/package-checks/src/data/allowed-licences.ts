/** The licences, by SPDX identifier, under which the packages and all that installing them brings along may stand. */
export const allowedLicences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Unlicense',
];

/** What stands under another licence and comes along all the same. */
export interface LicenceException {
  /** Matches names of packages. */
  readonly name: RegExp;
  readonly license: string;
  readonly reason: string;
}

export const licenceExceptions: readonly LicenceException[] = [
  {
    name: /^@img\/sharp-libvips-/,
    license: 'LGPL-3.0-or-later',
    reason:
      'libvips is a library of its own that sharp loads, and can be replaced by another build',
  },
  {
    name: /^@expo-google-fonts\//,
    license: 'MIT AND OFL-1.1',
    reason:
      'fonts that a document embeds, which the Open Font License allows without conditions for the document',
  },
  {
    name: /^ical\.js$/,
    license: 'MPL-2.0',
    reason:
      'a library of its own, unchanged, whose licence covers its own files; nothing permissive reads recurrences and zones as well',
  },
];

/** What the docs site brings along besides. Nobody gets it who installs a package. */
export const docsLicenceExceptions: readonly LicenceException[] = [
  {
    name: /^@fontsource\//,
    license: 'OFL-1.1',
    reason: 'a licence of fonts, under which a site may carry them',
  },
  {
    name: /^lightningcss(?:-|$)/,
    license: 'MPL-2.0',
    reason: 'Vite minifies style sheets with it, unchanged; nothing of it is in a page',
  },
  {
    name: /^argparse$/,
    license: 'Python-2.0',
    reason: 'permissive; js-yaml brings it for its command, and nothing of it is in a page',
  },
];
