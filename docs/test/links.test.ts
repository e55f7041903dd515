import { isLong } from '@comunal/test-kit/pick-cases';
import { expect, it } from 'vitest';
import {
  hasFile,
  isGenerated,
  listAddresses,
  readLinks,
  type PageLinks,
} from './support/docs-pages.ts';

const ORIGIN = 'https://docs.example';

it('leads nowhere that is not there', () => {
  const addresses = listAddresses();
  const known = new Set(addresses);
  const pages = new Map<string, PageLinks>();
  const read = (address: string): PageLinks => {
    const page = pages.get(address) ?? readLinks(address);
    pages.set(address, page);
    return page;
  };
  const broken: string[] = [];
  for (const address of addresses) {
    // The long form reads the pages that come from code as well, which are most of the bytes.
    if (isGenerated(address) && !isLong) continue;
    for (const target of new Set(read(address).targets)) {
      const { origin, pathname, hash } = new URL(target, ORIGIN + address);
      if (origin !== ORIGIN) continue;
      if (!known.has(pathname) && !hasFile(pathname)) broken.push(`${address}: ${target}`);
      else if (
        hash !== '' &&
        known.has(pathname) &&
        !read(pathname).ids.has(decodeURIComponent(hash.slice(1)))
      )
        broken.push(`${address}: ${target} (there is no such heading)`);
    }
  }
  expect(broken).toEqual([]);
});

it('has each page in Spanish, English and Portuguese, and the reference of packages in English', () => {
  const isOfPackage = /^\/en\/reference\/(?!commands\/|fields\/)/;
  const addresses = listAddresses().filter(
    (address) => address !== '/' && !isOfPackage.test(address),
  );
  const byLanguage = (language: string): string[] =>
    addresses
      .filter((address) => address.startsWith(`/${language}/`))
      .map((address) => address.slice(3));
  expect(byLanguage('es').length).toBeGreaterThan(80);
  expect(byLanguage('en')).toEqual(byLanguage('es'));
  expect(byLanguage('pt')).toEqual(byLanguage('es'));
});

it('has thirty tasks or more in the list of tasks', () => {
  const { targets } = readLinks('/es/howto/');
  const tasks = new Set(targets.filter((target) => /^\/es\/howto\/[^/]+\/$/.test(target)));
  expect(tasks.size).toBeGreaterThanOrEqual(30);
});
