import {
  languageFolders,
  rootLanguageFolder,
  selectRuleRedirects,
  type RuleSite,
} from './rule-site.ts';

/** Options of {@link netlifyRules}. */
export interface NetlifyRulesOptions {
  /**
   * Whether it is Netlify that reads the rules: it answers with a page that stands at a former address, unless a rule forces
   * it not to, and knows pages for missing addresses. Other hosts read only the plain form, and may take amiss the rest.
   */
  readonly isNetlify: boolean;
}

/** Writes the rules of a `_redirects` file, as Netlify, GitLab, Forgejo and Cloudflare read it. */
export function netlifyRules(site: RuleSite, { isNetlify }: NetlifyRulesOptions): string {
  const status = isNetlify ? '301!' : '301';
  const redirects = selectRuleRedirects(site.redirects)
    .filter(({ query }) => query === '')
    .map(({ from, to }) => `${encodeURI(from)} ${to} ${status}`);
  const folder = rootLanguageFolder(site);
  // Nothing is carried over to the root of a host: `/es//x.example` would lead to `//x.example`, which is another host.
  const rootLanguage = site.base === '/' ? `${folder} / 301` : `${folder}* ${site.base}:splat 301`;
  const rules = [...redirects, rootLanguage];
  if (isNetlify)
    for (const { folder: ofLanguage, notFound } of languageFolders(site))
      rules.push(`${ofLanguage}* ${notFound} 404`);
  return `${rules.join('\n')}\n`;
}
