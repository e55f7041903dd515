import { escapeRegExp } from './escape-reg-exp.ts';
import {
  languageFolders,
  rootLanguageFolder,
  selectRuleRedirects,
  type RuleSite,
} from './rule-site.ts';

/** Writes the rules of a `.htaccess` in the folder of the site. */
export function apacheRules(site: RuleSite): string {
  const { base } = site;
  const redirects = selectRuleRedirects(site.redirects);
  const rules = [
    `ErrorDocument 404 ${base}404.html`,
    ...languageFolders(site).flatMap(({ folder, notFound }) => [
      `<If "%{REQUEST_URI} =~ m#^${escapeRegExp(folder)}#">`,
      `  ErrorDocument 404 ${notFound}`,
      '</If>',
    ]),
    ...redirects
      .filter(({ query }) => query === '')
      .map(({ from, to }) => `RedirectMatch 301 "^${toPattern(from)}$" "${to}"`),
    `RedirectMatch 301 "^${escapeRegExp(rootLanguageFolder(site))}(.*)$" "${base}$1"`,
  ];
  const withQuery = redirects.filter(({ query }) => query !== '');
  if (withQuery.length > 0)
    rules.push(
      '<IfModule mod_rewrite.c>',
      '  RewriteEngine On',
      ...withQuery.flatMap(({ from, query, to }) => [
        `  RewriteCond "%{QUERY_STRING}" "^${escapeRegExp(query)}$"`,
        `  RewriteRule "^${toPattern(from.slice(base.length))}$" "${to}" [R=301,L,QSD,NE]`,
      ]),
      '</IfModule>',
    );
  return `${rules.join('\n')}\n`;
}

/** A pattern for a path, with or without the slash at its end. */
function toPattern(path: string): string {
  return path.endsWith('/') ? `${escapeRegExp(path.slice(0, -1))}/?` : escapeRegExp(path);
}
