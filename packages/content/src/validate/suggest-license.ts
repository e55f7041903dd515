import spdxIds from 'spdx-license-ids/index.json' with { type: 'json' };
import type { Finding } from '../model/finding.ts';

const bySpelling = new Map(spdxIds.map((id) => [spellingOf(id), id]));

/**
 * Suggests the SPDX id that an unknown id certainly means: the same licence as SPDX spells it, or its versions where none
 * is named. It never suggests another licence, however similar: `CC-BY-NC` allows less than `CC-BY`.
 */
export function suggestLicense(
  text: string,
): Pick<Finding, 'variant' | 'nearest' | 'isSafeToQuote'> {
  const id = idOf(text.trim());
  const start = id.toLowerCase().replace(/[\s_]+/g, '-');
  const versions = spdxIds.filter((each) => isVersionOf(each.toLowerCase(), start));
  const same = bySpelling.get(spellingOf(id)) ?? (versions.length === 1 ? versions[0] : undefined);
  if (same) return { nearest: same, isSafeToQuote: true };
  if (versions.length === 0) return {};
  return { variant: 'version', nearest: versions.join(', '), isSafeToQuote: true };
}

/** Converts the address of a licence at Creative Commons, which holds its name and version, to an id. */
function idOf(text: string): string {
  const page =
    /^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)(?:\/|$)/i;
  const [, name, version] = page.exec(text) ?? [];
  if (!name || !version) return text;
  return name === 'zero' ? `CC0-${version}` : `CC-${name}-${version}`;
}

/** Normalises an id, so that letter case, blanks and hyphens make no difference. */
function spellingOf(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9.+]/g, '');
}

/** Whether an id is another one followed by a version number, or by the `-only` or `-or-later` of GNU. */
function isVersionOf(id: string, start: string): boolean {
  if (!id.startsWith(`${start}-`)) return false;
  return /^(?:\d[\d.]*)?-?(?:only|or-later)?$/.test(id.slice(start.length + 1));
}
