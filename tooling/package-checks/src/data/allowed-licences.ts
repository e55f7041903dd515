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
];
