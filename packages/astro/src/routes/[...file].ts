// The files that other programs read: calendars, feeds, schedules. The route is there once for each extension, without which
// Astro would look for a slash at the end.
import type { APIRoute, GetStaticPaths } from 'astro';
import { routeParam } from '../lib/route-param.ts';
import type { SiteFile } from '../lib/files/site-file.ts';
import { siteFiles } from '../lib/files/site-files.ts';

export const getStaticPaths = (({ routePattern }) => {
  const extension = routePattern.slice(routePattern.lastIndexOf('.'));
  return siteFiles()
    .filter(({ address }) => address.endsWith(extension))
    .map((file) => ({
      params: { file: routeParam(file.address.slice(0, -extension.length)) },
      props: { file },
    }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: SiteFile }> = ({ props }) =>
  new Response(props.file.write(), {
    headers: { 'content-type': `${props.file.mediaType}; charset=utf-8` },
  });
