import type { License } from '@comunal/schemas';
import { isSpdxId } from '../../../validate/is-spdx-id.ts';

const creativeCommons =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(licenses|publicdomain)\/([a-z+-]{2,20})\/(\d\.\d)(?:\/([a-z]{2,10}))?\/?(?:(?:deed|legalcode)(?:\.[a-z_-]{2,10})?)?$/i;

/** Reads a licence by the address of its text: Creative Commons' by their SPDX ids or names, and no others. */
export function readLicense(address: string): License | undefined {
  const [, kind = '', terms = '', version = '', country = ''] =
    creativeCommons.exec(address.trim()) ?? [];
  if (kind === '') return undefined;
  const place = country === '' ? [] : [country];
  const code = terms.toLowerCase() === 'zero' ? 'CC0' : `CC-${terms}`;
  const id = [code, version, ...place].join('-').toUpperCase();
  if (isSpdxId(id)) return id;
  const url = `https://creativecommons.org/${[kind, terms, version, ...place].join('/')}/`;
  const words =
    terms.toLowerCase() === 'mark' ? ['Public Domain Mark'] : ['CC', terms.toUpperCase()];
  const name = [...words, version, ...place.map((each) => each.toUpperCase())].join(' ');
  return { name, url: url.toLowerCase() };
}
