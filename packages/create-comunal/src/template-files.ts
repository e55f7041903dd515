import { posix } from 'node:path';
import type { SampleSlugs } from './sample-slugs.ts';
import type { HostName, SectionChoice, SiteChoices } from './site-choices.ts';

/** A file of the template and where it goes, with slashes. */
export interface TemplateFile {
  readonly template: string;
  readonly path: string;
}

const file = (template: string, path: string = template): TemplateFile => ({ template, path });

const redirects = file('deploy/redirects', 'public/_redirects');

/** The files of each host. Those whose hosts read rules carry headers and redirects. */
const deployFiles: Readonly<Record<HostName, readonly TemplateFile[]>> = {
  github: [file('deploy/github.yml', '.github/workflows/pages.yml')],
  gitlab: [file('deploy/gitlab.yml', '.gitlab-ci.yml'), redirects],
  forgejo: [
    file('deploy/forgejo.yml', '.forgejo/workflows/pages.yml'),
    redirects,
    file('deploy/headers', 'public/_headers'),
  ],
  netlify: [file('deploy/netlify.toml', 'netlify.toml')],
  apache: [file('deploy/htaccess', 'public/.htaccess')],
  caddy: [file('deploy/Caddyfile', 'Caddyfile')],
  nginx: [file('deploy/nginx.conf', 'nginx.conf')],
};

/** Lists the files of the template that a site is created from, each once. */
export function listTemplateFiles(
  { locale, sections, deploy }: SiteChoices,
  organization: string,
  slugs: SampleSlugs,
): readonly TemplateFile[] {
  const entry = (template: string, slug: string, folder = posix.dirname(template)): TemplateFile =>
    file(`content/${template}.yaml`, `content/${folder}/${slug}.yaml`);
  const has = (...names: readonly SectionChoice[]): boolean =>
    names.some((name) => sections.includes(name));
  return [
    file(`readme/${locale}.md`, 'README.md'),
    // npm takes a file of that name out of what it packs.
    file('gitignore', '.gitignore'),
    file('astro.config.mjs'),
    file('theme.css'),
    file('content/site.yaml'),
    entry('organizations/organization', organization),
    ...(has('activities')
      ? [
          entry('events/talk', slugs.talk),
          entry('events/workshop', slugs.workshop, 'private/events'),
        ]
      : []),
    // The talk has a card for its room because of the service.
    ...(has('activities', 'services') ? [entry('services/room', slugs.room)] : []),
    ...(has('library') ? [entry('publications/book', slugs.book)] : []),
    ...(has('support') ? [entry('campaigns/campaign', slugs.campaign)] : []),
    ...new Set(deploy.flatMap((host) => deployFiles[host])),
  ];
}
