/** Headers of every response. A page of another origin can read `Retry-After` and little else. */
export function commonHeaders(path: string, bare: boolean): Record<string, string> {
  return {
    'x-powered-by': 'PeerTube',
    // Only embeds may be framed by other sites.
    ...(!path.startsWith('/videos/embed/') && { 'X-Frame-Options': 'DENY' }),
    ...(!bare && { Tk: 'N', 'Access-Control-Allow-Origin': '*' }),
    ...(!bare &&
      path.startsWith('/api/') && {
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Expose-Headers': 'Retry-After',
      }),
  };
}
