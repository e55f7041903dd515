import { readFileSync } from 'node:fs';
import type { Destination, PageContext, PageSearch } from '../pages/page-context.ts';
import type { PageLoss } from '../pages/page-report.ts';
import { findTarget } from '../site/find-target.ts';
import type { Site } from '../site/open-site.ts';
import { resolveBase } from '../site/scan-site.ts';
import { toRelative } from '../site/to-relative.ts';

/** What is known of the kit by the time that its pages are written. */
export interface KitPlan {
  readonly site: Site;
  /** Where each file of the site is in the kit. */
  readonly places: ReadonlyMap<string, string>;
  /** Files of the site for which there was no room. */
  readonly leftOut: ReadonlySet<string>;
  /** Pages that ask not to be found, and stay behind. */
  readonly unlisted: ReadonlySet<string>;
  readonly losses: PageLoss[];
  /** How many links lead to each other host. */
  readonly links: Map<string, number>;
}

/** What a document of the kit says in its own language, and how it searches. */
export interface DocumentTexts {
  readonly describeOnline: (host: string) => string;
  readonly search?: PageSearch | undefined;
}

/** Creates what rewriting one document of the site asks for. */
export function createPageContext(path: string, plan: KitPlan, texts: DocumentTexts): PageContext {
  const { site, places, links } = plan;
  const find = (address: string, base: string | undefined) =>
    findTarget(address, resolveBase(path, base, site), site);
  const noted = new Set<string>();
  return {
    ...texts,
    resolve: (address, base): Destination => {
      const target = find(address, base);
      if (target.kind === 'none') return { kind: 'keep' };
      if (target.kind === 'missing') return { kind: 'missing' };
      if (target.kind === 'outside')
        return { kind: 'outside', host: target.url.host, href: target.url.href };
      const place = places.get(target.path);
      const here = places.get(path);
      if (place !== undefined && here !== undefined)
        return { kind: 'kit', href: toRelative(place, here, target.suffix) };
      const isNamed = plan.leftOut.has(target.path) && site.url !== undefined;
      const online = isNamed ? new URL(toUrlPath(target.path), site.url).href : undefined;
      const isUnlisted = plan.unlisted.has(target.path);
      return { kind: 'left-out', name: target.path, online, isUnlisted };
    },
    inlineTrack: (address, base) => {
      const target = find(address, base);
      const file = target.kind === 'file' ? site.files.get(target.path) : undefined;
      if (!file) return undefined;
      return `data:text/vtt;base64,${readFileSync(file.source).toString('base64')}`;
    },
    noteLink: (host) => void links.set(host, (links.get(host) ?? 0) + 1),
    noteLoss: (kind, detail) => {
      const key = `${kind} ${detail}`;
      if (noted.has(key)) return;
      noted.add(key);
      plan.losses.push({ page: path, kind, detail });
    },
  };
}

function toUrlPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
