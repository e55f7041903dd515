/**
 * Adds to the page of the forms the policy that Decap needs: it compiles its configuration (`'unsafe-eval'`) and writes its
 * styles into the page. Nothing else of the site gets this policy.
 *
 * @param html - The page, as `comunal cms init` wrote it.
 * @param origins - The origins of the git host, as `URL` writes them: nothing in them would have to be escaped.
 * @throws Error when the page has no head.
 */
export function withAdminPolicy(html: string, origins: readonly string[]): string {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src 'self' blob:", ...origins].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = /<head[^>]*>/i;
  if (!head.test(html)) throw new Error('<head>');
  const metas = [`<meta http-equiv="Content-Security-Policy" content="${policy}" />`];
  if (!/<meta\s+name="robots"/i.test(html)) metas.push('<meta name="robots" content="noindex" />');
  return html.replace(head, (tag) => [tag, ...metas].join('\n    '));
}
