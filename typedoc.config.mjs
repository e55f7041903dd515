// The reference of every package, as Markdown in docs/reference (git-ignored).
const markdown = ['typedoc-plugin-markdown'];

export default {
  name: 'comunal',
  entryPointStrategy: 'packages',
  entryPoints: ['packages/*'],
  plugin: markdown,
  out: 'docs/reference',
  readme: 'none',
  treatWarningsAsErrors: true,
  disableGit: true,
  sourceLinkTemplate: '{path}#L{line}',
  packageOptions: { excludeInternal: true, excludePrivate: true },
};
