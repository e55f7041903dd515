import { getAttribute, getLine, type PageElement } from '../pages/parse-page.ts';
import { parseSrcset } from '@comunal/http/address';
import type { LoadKind, Reference } from './reference.ts';

/** What browsers load by themselves for a relation of a `<link>`; all others, such as `canonical`, are for people and search engines. */
const kindByRelation: Readonly<Record<string, LoadKind>> = {
  stylesheet: 'style',
  icon: 'picture',
  'apple-touch-icon': 'picture',
  'apple-touch-icon-precomposed': 'picture',
  'apple-touch-startup-image': 'picture',
  'mask-icon': 'picture',
  'fluid-icon': 'picture',
  manifest: 'request',
  modulepreload: 'script',
  prefetch: 'request',
  prerender: 'request',
  preconnect: 'request',
  'dns-prefetch': 'request',
  'compression-dictionary': 'request',
  monetization: 'request',
};

/** What a `preload` or `prefetch` says that it is for, in `as`. */
const kindByPurpose: Readonly<Record<string, LoadKind>> = {
  script: 'script',
  worker: 'script',
  style: 'style',
  image: 'picture',
  font: 'font',
  audio: 'media',
  video: 'media',
  track: 'media',
  document: 'frame',
};

/** Lists what a `<link>` loads. */
export function listLinkReferences(link: PageElement): Reference[] {
  const kind = getLinkKind(link);
  if (!kind) return [];
  const url = getAttribute(link, 'href');
  const pictures = parseSrcset(getAttribute(link, 'imagesrcset') ?? '').map(
    ({ address }) => address,
  );
  return [
    ...(url === undefined ? [] : [{ kind, url, line: getLine(link, 'href') }]),
    ...pictures.map((picture): Reference => ({
      kind: 'picture',
      url: picture,
      line: getLine(link, 'imagesrcset'),
    })),
  ];
}

function getLinkKind(link: PageElement): LoadKind | undefined {
  const relations = (getAttribute(link, 'rel') ?? '').toLowerCase().split(/\s+/);
  const purpose = (getAttribute(link, 'as') ?? '').trim().toLowerCase();
  if (relations.includes('preload')) return kindByPurpose[purpose] ?? 'request';
  return relations.map((relation) => kindByRelation[relation]).find((kind) => kind !== undefined);
}
