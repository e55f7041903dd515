import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  type PDFPageLeaf,
} from '@cantoo/pdf-lib';
import { LINK_KEYS } from './allowed-keys.ts';
import type { ObjectCopier } from './copy-objects.ts';
import { readDict } from './load-pdf.ts';

/** Addresses that may stay. One of a file names folders of whoever wrote the document. */
const WEB_ADDRESS = /^(?:https?|mailto|tel):/i;

/** Copies the links of a page to the web and to pages of the document. All other annotations are left out, and named. */
export function copyLinks(
  page: PDFPageLeaf,
  copier: ObjectCopier,
  destinations: ReadonlyMap<string, PDFObject>,
  target: PDFContext,
): PDFArray | undefined {
  const { context } = page;
  const annotations = context.lookup(page.get(PDFName.of('Annots')));
  if (!(annotations instanceof PDFArray)) return undefined;
  const copies = PDFArray.withContext(target);
  for (const item of annotations.asArray()) {
    const annotation = context.lookup(item);
    if (!(annotation instanceof PDFDict)) continue;
    const destination = readDestination(annotation, copier, destinations);
    const subtype = annotation.get(PDFName.of('Subtype'));
    if (!destination) {
      const name = subtype instanceof PDFName ? subtype.decodeText() : '';
      copier.removed.add(`Annotation:${/^\w{1,20}$/.test(name) ? name : 'Private'}`);
      continue;
    }
    const link = copier.copyDict(withoutTarget(annotation), LINK_KEYS);
    link.set(PDFName.of(destination.key), destination.value);
    if (item instanceof PDFRef) {
      const reference = copier.reserve(item);
      target.assign(reference, link);
      copies.push(reference);
    } else copies.push(link);
    copier.kept.add('PDF:Links');
  }
  return copies.size() > 0 ? copies : undefined;
}

/** Collects what the names of destinations stand for, in both of the places where they can. */
export function readDestinations({ catalog }: PDFDocument): ReadonlyMap<string, PDFObject> {
  const destinations = new Map<string, PDFObject>();
  for (const [name, value] of readDict(catalog, 'Dests')?.entries() ?? [])
    destinations.set(name.decodeText(), value);
  const names = readDict(catalog, 'Names');
  const nodes = [names && readDict(names, 'Dests')];
  const seen = new Set(nodes);
  // Nodes are added while the loop runs.
  for (const node of nodes) {
    const entries = readArray(node, 'Names');
    for (let index = 0; index + 1 < entries.length; index += 2) {
      const [name, value] = [readText(entries[index]), entries[index + 1]];
      if (name !== undefined && value) destinations.set(name, value);
    }
    for (const kid of readArray(node, 'Kids')) {
      if (!(kid instanceof PDFDict) || seen.has(kid)) continue;
      seen.add(kid);
      nodes.push(kid);
    }
  }
  return destinations;
}

/** What a link leads to is copied apart. */
function withoutTarget(annotation: PDFDict): PDFDict {
  const copy = annotation.clone(annotation.context);
  for (const key of ['A', 'Dest']) copy.delete(PDFName.of(key));
  return copy;
}

interface Destination {
  readonly key: 'A' | 'Dest';
  readonly value: PDFObject;
}

function readDestination(
  annotation: PDFDict,
  copier: ObjectCopier,
  destinations: ReadonlyMap<string, PDFObject>,
): Destination | undefined {
  if (annotation.get(PDFName.of('Subtype')) !== PDFName.of('Link')) return undefined;
  const { context } = annotation;
  const action = readDict(annotation, 'A');
  const kind = context.lookup(action?.get(PDFName.of('S')));
  if (action && kind === PDFName.of('URI')) {
    const address = context.lookup(action.get(PDFName.of('URI')));
    if (!address || !WEB_ADDRESS.test(readText(address) ?? '')) return undefined;
    return { key: 'A', value: context.obj({ S: 'URI', URI: address }) };
  }
  const named = action && kind === PDFName.of('GoTo') ? action.get(PDFName.of('D')) : undefined;
  const place = context.lookup(named ?? annotation.get(PDFName.of('Dest')));
  const name = readText(place);
  const resolved = name === undefined ? place : context.lookup(destinations.get(name));
  const list =
    resolved instanceof PDFDict ? context.lookup(resolved.get(PDFName.of('D'))) : resolved;
  if (!(list instanceof PDFArray) || !copier.isReserved(list.asArray()[0])) return undefined;
  return { key: 'Dest', value: copier.copy(list) };
}

function readText(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

function readArray(dict: PDFDict | undefined, key: string): readonly (PDFObject | undefined)[] {
  const value = dict?.context.lookup(dict.get(PDFName.of(key)));
  return value instanceof PDFArray ? value.asArray().map((item) => dict?.context.lookup(item)) : [];
}
