import { existsSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apacheRules } from './apache-rules.ts';
import { caddyRules } from './caddy-rules.ts';
import { netlifyRules } from './netlify-rules.ts';
import { nginxFile, nginxRules } from './nginx-rules.ts';
import type { Redirect } from '../../lib/former-addresses.ts';
import { selectRuleRedirects, type RuleSite } from './rule-site.ts';

const HEADING = '# Written by the build: redirects and pages for missing addresses.\n';

/**
 * Writes what depends on the content into the files of rules that hosts read. Which hosts there are, the files of the project
 * say: a `.htaccess` or `_redirects` in `public/`, a `netlify.toml`, a `Caddyfile` or an `nginx.conf` beside it. What somebody
 * has written into a file stands first.
 *
 * @param folder - The finished site.
 * @param root - The folder of the project.
 * @returns The redirects that neither a page nor a rule carries out: those of a query, where no server is told of it.
 */
export async function writeHostRules(
  folder: string,
  root: string,
  site: RuleSite,
): Promise<readonly Redirect[]> {
  const htaccess = join(folder, '.htaccess');
  const hasApache = existsSync(htaccess);
  const hasCaddy = existsSync(join(root, 'Caddyfile'));
  const hasNginx = existsSync(join(root, 'nginx.conf'));
  if (hasApache) await appendFile(htaccess, `\n${HEADING}${apacheRules(site)}`);
  const redirects = join(folder, '_redirects');
  const isNetlify = existsSync(join(root, 'netlify.toml'));
  if (isNetlify || existsSync(redirects))
    await appendFile(redirects, `\n${HEADING}${netlifyRules(site, { isNetlify })}`);
  if (hasCaddy) await writeFile(join(folder, 'comunal.caddy'), HEADING + caddyRules(site));
  if (hasNginx) await writeFile(join(folder, nginxFile), HEADING + nginxRules(site));
  const carried = hasApache || hasCaddy || hasNginx ? selectRuleRedirects(site.redirects) : [];
  return site.redirects.filter((each) => each.query !== '' && !carried.includes(each));
}
