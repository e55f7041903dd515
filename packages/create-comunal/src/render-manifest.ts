import type { PackageRanges } from './package-ranges.ts';

/** Renders the package.json of a site. */
export function renderManifest(name: string, { ranges }: PackageRanges): string {
  const { astro, '@comunal/astro': integration, ...tools } = ranges;
  const manifest = {
    name,
    private: true,
    type: 'module',
    engines: { node: '>=22.18' },
    scripts: {
      dev: 'astro dev',
      test: 'comunal check content',
      build: 'astro build',
      audit: 'comunal audit dist --content content',
      preview: 'astro preview',
    },
    dependencies: { '@comunal/astro': integration, astro },
    devDependencies: tools,
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
