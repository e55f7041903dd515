import type { TextByLanguage } from '@comunal/i18n';
import { x } from 'xastscript';
import { getText } from '../localized-text.ts';
import type { XmlElement } from '../write-xml.ts';
import { appleCategories } from './apple-categories.ts';

/**
 * Writes the categories: those of Apple's directory as directories ask for them, a subcategory inside its category, and any
 * other one as RSS has it.
 */
export function toCategories(
  categories: readonly TextByLanguage[] | undefined,
  locale: string,
): XmlElement[] {
  const known = new Map<string, Set<string>>();
  const others: string[] = [];
  for (const category of categories ?? []) {
    const path = findPath(getText(category, 'en') ?? '');
    if (path) {
      const [parent, child] = path;
      const children = known.get(parent) ?? new Set();
      known.set(parent, child === undefined ? children : children.add(child));
    } else others.push(getText(category, locale) ?? '');
  }
  return [
    ...[...known].flatMap(([parent, children]) => toAppleCategories(parent, [...children])),
    ...others.map((name) => x('category', name)),
  ];
}

/** Directories take one subcategory an element. */
function toAppleCategories(parent: string, children: readonly string[]): XmlElement[] {
  if (children.length === 0) return [x('itunes:category', { text: parent })];
  return children.map((child) =>
    x('itunes:category', { text: parent }, x('itunes:category', { text: child })),
  );
}

type CategoryPath = readonly [parent: string, child?: string];

/** Finds a category or a subcategory by its name, whatever its case. */
function findPath(name: string): CategoryPath | undefined {
  return paths.get(name.trim().toLowerCase());
}

const paths: ReadonlyMap<string, CategoryPath> = new Map(
  Object.entries(appleCategories).flatMap(([parent, children]) =>
    [[parent] as const, ...children.map((child) => [parent, child] as const)].map((path) => [
      (path.at(-1) ?? '').toLowerCase(),
      path,
    ]),
  ),
);
