// How changesets become entries of a CHANGELOG.md; .changeset/config.json names this file.

/** The part of a changeset that an entry is made of. */
interface Changeset {
  readonly summary: string;
}

/** A package of ours whose new version the released one asks for. */
interface UpdatedDependency {
  readonly name: string;
  readonly newVersion: string;
}

/** Writes a changeset as an item of a list, without the commit: a hash leads a user nowhere. */
export function getReleaseLine({ summary }: Changeset): string {
  const [first = '', ...rest] = summary.trim().split('\n');
  return [`- ${first}`, ...rest.map((line) => (line.trim() ? `  ${line.trimEnd()}` : ''))].join(
    '\n',
  );
}

/** Writes the updated dependencies as one sentence; changesets would repeat a line for each change in them. */
export function getDependencyReleaseLine(
  _changesets: readonly Changeset[],
  dependencies: readonly UpdatedDependency[],
): string {
  if (dependencies.length === 0) return '';
  const names = dependencies.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`);
  return `- Depends on ${new Intl.ListFormat('en').format(names)}.`;
}
