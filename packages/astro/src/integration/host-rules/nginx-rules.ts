import { escapeRegExp } from './escape-reg-exp.ts';
import {
  languageFolders,
  rootLanguageFolder,
  selectRuleRedirects,
  type RuleSite,
} from './rule-site.ts';
import type { Redirect } from '../../lib/former-addresses.ts';

/** The name of the file, which stands in the folder of the site. */
export const nginxFile = 'comunal.nginx';

/** Writes the directives that the `server` block of a site in the configuration of nginx includes. */
export function nginxRules(site: RuleSite): string {
  const { base } = site;
  const redirects = selectRuleRedirects(site.redirects).flatMap((redirect) =>
    pathForms(redirect.from).map((path) => ({ ...redirect, path })),
  );
  // nginx does not start with two locations of one path.
  const byPath = Map.groupBy(redirects, ({ path }) => path);
  const rules = [
    `location = ${base}${nginxFile} { return 404; }`,
    `error_page 404 ${base}404.html;`,
    ...languageFolders(site).flatMap(({ folder, notFound }) => [
      `location ${folder} {`,
      `\terror_page 404 ${notFound};`,
      '}',
    ]),
    ...[...byPath].flatMap(([path, ofPath]) => formerLocation(path, ofPath)),
    // Behind a slash, another one leads to another host, and browsers take some characters for one, and others for none.
    String.raw`rewrite "^${escapeRegExp(rootLanguageFolder(site))}([^\x00-\x20/\\\x7f].*)?$" ${base}$1 permanent;`,
  ];
  return `${rules.join('\n')}\n`;
}

/** A path with and without the slash at its end. */
function pathForms(path: string): readonly string[] {
  return path.endsWith('/') && path !== '/' ? [path.slice(0, -1), path] : [path];
}

function formerLocation(path: string, redirects: readonly Redirect[]): readonly string[] {
  const always = redirects.find(({ query }) => query === '');
  return [
    `location = "${path}" {`,
    // Otherwise nginx would name the port at which it listens, which visitors may not reach.
    '\tabsolute_redirect off;',
    ...redirects
      .filter(({ query }) => query !== '')
      .map(({ query, to }) => `\tif ($args = "${query}") { return 301 ${to}; }`),
    ...(always ? [`\treturn 301 ${always.to};`] : []),
    '}',
  ];
}
