import type { Page } from '../pages/parse-page.ts';
import { resolveAddress, toFileAddress } from '../loads/foreign-host.ts';
import type { Site } from '../files/site-files.ts';
import { getSources, type ContentPolicy } from './content-policy.ts';

/** Sources that allow every server there is. */
const ANY = new Set(['*', 'http:', 'https:', '*:*', 'http://*', 'https://*']);
const LISTING =
  /^(?:(?:default|connect|font|frame|child|img|media|object|prefetch|worker|manifest|style)-src|style-src-elem|form-action|base-uri)$/;

/** Finds what a policy allows that it should not, each in the words of a policy: a directive that is missing allows `*`. */
export function findWeaknesses(policy: ContentPolicy, page: Page, site: Site): string[] {
  const scripts = getSources(policy, 'script-src-elem', 'script-src', 'default-src');
  return [
    ...(scripts ? findScriptWeaknesses(scripts) : ['script-src *']),
    ...findOpenSources(policy),
    ...(getSources(policy, 'object-src', 'default-src') ? [] : ['object-src *']),
    ...(getSources(policy, 'base-uri', 'default-src') ? [] : ['base-uri *']),
    ...findForeignReports(policy, page, site),
    ...findLatePolicy(policy, page),
  ];
}

function findScriptWeaknesses(sources: readonly string[]): string[] {
  const lower = sources.map((source) => source.toLowerCase());
  const isPinned = lower.some((source) => /^'(?:nonce-|sha(?:256|384|512)-)/.test(source));
  const isDynamic = lower.includes("'strict-dynamic'");
  const weak = lower.filter((source) => {
    // A browser that understands hashes does as if 'unsafe-inline' were not there, which is for those that do not.
    if (source === "'unsafe-inline'") return !isPinned && !isDynamic;
    if (source === "'unsafe-eval'") return true;
    return !isDynamic && (ANY.has(source) || source === 'data:');
  });
  return weak.map((source) => `script-src ${source}`);
}

function findOpenSources({ directives }: ContentPolicy): string[] {
  return [...directives]
    .filter(([name]) => LISTING.test(name))
    .flatMap(([name, sources]) =>
      sources
        .map((source) => source.toLowerCase())
        .filter((source) => ANY.has(source))
        // What is wrong with the default is said of scripts already, where they have none of their own.
        .filter(() => name !== 'default-src' || directives.has('script-src'))
        .map((source) => `${name} ${source}`),
    );
}

/** Reports tell whoever receives them which pages somebody opens. */
function findForeignReports({ directives, meta }: ContentPolicy, page: Page, site: Site): string[] {
  if (meta) return [];
  const base = toFileAddress(page.path, site);
  const hosts = (directives.get('report-uri') ?? [])
    .map((url) => resolveAddress(url, base)?.host)
    .filter((host) => host !== undefined && host !== base.host);
  return hosts.map((host) => `report-uri ${host}`);
}

/** A policy in the page holds from where it stands on. */
function findLatePolicy({ meta }: ContentPolicy, { elements }: Page): string[] {
  if (!meta) return [];
  const before = elements.slice(0, elements.indexOf(meta));
  return before.some(({ tagName }) => tagName === 'script') ? ['<script> … <meta>'] : [];
}
