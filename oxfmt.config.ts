import { defineConfig, type FormatConfig } from 'oxfmt';

/** How files are formatted. */
export const style = {
  singleQuote: true,
  printWidth: 100,
  proseWrap: 'preserve',
  sortPackageJson: false,
  astro: true,
} satisfies FormatConfig;

export default defineConfig({
  ...style,
  ignorePatterns: [
    'pnpm-lock.yaml',
    'dist',
    'dist-*',
    '.astro',
    'docs/reference',
    'docs/src/content/docs/*/reference',
    // Written by tsup while it builds.
    'tsup.config.bundled_*',
    // Written by changesets.
    'packages/*/CHANGELOG.md',
    // Written by API Extractor.
    'packages/*/etc',
    // Made by the build of the example site.
    'examples/*/public/support',
    // Written by editors and translators; a formatter has no say in it.
    'examples/*/content',
    'examples/*/content-sample',
    'fixtures',
    // Templates with gaps, rendered line by line.
    'packages/create-comunal/template',
    // Templates of Hugo, whose braces a formatter takes for text, and the shortcodes of its example.
    'integrations/hugo/comunal/layouts',
    'integrations/hugo/example',
  ],
});
