import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../workspace.ts';

/** The attributes of our elements, by tag. */
export type KnownElements = ReadonlyMap<string, ReadonlySet<string>>;

/** The elements that the built packages describe in their manifests of custom elements. */
export function readKnownElements({ packages }: Workspace): KnownElements {
  const manifests = packages
    .map(({ dir }) => join(dir, 'dist', 'custom-elements.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as ElementsManifest);
  return new Map(
    manifests
      .flatMap(({ modules }) => modules.flatMap(({ declarations = [] }) => declarations))
      .flatMap(({ tagName, attributes = [] }) =>
        tagName === undefined ? [] : [[tagName, new Set(attributes.map(({ name }) => name))]],
      ),
  );
}

/** The part of https://custom-elements-manifest.open-wc.org that is read. */
interface ElementsManifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string }[];
    }[];
  }[];
}

/** A sentence for a tag of ours that there is not, and for each attribute that its element does not have. */
export function findUnknownNames(
  tag: string,
  attributes: readonly string[],
  elements: KnownElements,
): string[] {
  if (!tag.includes('-')) return [];
  const known = elements.get(tag);
  if (!known) return [`There is no element <${tag}>. Elements: ${[...elements.keys()].join(', ')}`];
  return attributes
    .filter((name) => !known.has(name) && !GLOBAL.test(name))
    .map((name) => `<${tag}> has no attribute "${name}". It has ${[...known].join(', ')}.`);
}

/** What any element of HTML may have. */
const GLOBAL = /^(?:id|class|slot|style|lang|dir|hidden|title|role|part|aria-.+|data-.+)$/;
