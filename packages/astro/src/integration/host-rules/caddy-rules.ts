import { escapeRegExp } from './escape-reg-exp.ts';
import {
  languageFolders,
  rootLanguageFolder,
  selectRuleRedirects,
  type RuleSite,
} from './rule-site.ts';

/** Writes the directives that the block of a site in a Caddyfile imports. */
export function caddyRules(site: RuleSite): string {
  const { base } = site;
  const redirects = selectRuleRedirects(site.redirects).flatMap(({ from, query, to }, index) => {
    const name = `@former${index + 1}`;
    const paths = from.endsWith('/') && from !== '/' ? [from.slice(0, -1), from] : [from];
    return [
      `${name} {`,
      `\tpath ${paths.map((path) => `"${path}"`).join(' ')}`,
      ...(query === '' ? [] : [`\tquery ${query.split('&').join(' ')}`]),
      '}',
      `redir ${name} ${to} permanent`,
    ];
  });
  const folders = languageFolders(site);
  const pages = [
    ...folders.map(({ folder, notFound }) => ({ matcher: `path ${folder}*`, notFound })),
    {
      matcher:
        folders.length > 0
          ? `not path ${folders.map(({ folder }) => `${folder}*`).join(' ')}`
          : 'path *',
      notFound: `${base}404.html`,
    },
  ];
  const rules = [
    ...redirects,
    // Behind a slash, another one leads to another host, and browsers take some signs for one, and others for none.
    String.raw`@rootLanguage path_regexp rootLanguage ^${escapeRegExp(rootLanguageFolder(site))}(([\p{L}\p{N}].*)?)$`,
    `redir @rootLanguage ${base}{re.rootLanguage.1} permanent`,
    'handle_errors {',
    ...pages.flatMap(({ matcher, notFound }, index) => [
      `\t@missing${index} {`,
      '\t\texpression `{err.status_code} == 404`',
      `\t\t${matcher}`,
      '\t}',
      `\trewrite @missing${index} ${notFound}`,
    ]),
    '\t@missing expression `{err.status_code} == 404`',
    '\tfile_server @missing',
    '}',
  ];
  return `${rules.join('\n')}\n`;
}
