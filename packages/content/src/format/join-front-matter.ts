/** Joins formatted YAML and a body to a Markdown file. */
export function joinFrontMatter(yaml: string, body: string): string {
  const below = body.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return `---\n${yaml}---\n${below === '' ? '' : `\n${below}\n`}`;
}
