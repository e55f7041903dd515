import type { Site } from '../files/site-files.ts';
import { findTracker } from '../trackers/find-tracker.ts';
import type { ScriptFacts } from '../scripts/script-facts.ts';
import { getForeignHost, resolveAddress } from './foreign-host.ts';
import type { Reference } from './reference.ts';

/** A reference whose server is known. */
export interface LocatedLoad extends Reference {
  readonly address: URL;
  /** The host, where it is not the site's own. */
  readonly foreignHost: string | undefined;
  /** The tracker that is asked. A form is sent by a person, who sees where to. */
  readonly tracker: string | undefined;
}

/** Resolves references, those in scripts too. What asks no server is left out. */
export function locateLoads(
  references: readonly Reference[],
  facts: readonly ScriptFacts[],
  base: URL,
  site: Site,
): LocatedLoad[] {
  const all = [...references, ...facts.flatMap((script) => script.references)];
  return all.flatMap((reference) => {
    const address = resolveAddress(reference.url, base);
    if (!address) return [];
    const foreignHost = getForeignHost(reference.url, base, site);
    const isPixel = reference.isPixel === true && foreignHost !== undefined;
    const known = reference.kind === 'form' ? undefined : findTracker(address);
    return [
      { ...reference, address, foreignHost, tracker: known ?? (isPixel ? '1×1' : undefined) },
    ];
  });
}
