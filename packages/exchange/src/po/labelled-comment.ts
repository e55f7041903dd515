/**
 * Puts labelled lines before a comment, as in `context: In the menu`: tools keep comments where they drop flags and
 * headers that they do not know. A label without a value is left out.
 */
export function writeLabels(
  labels: Readonly<Record<string, string | undefined>>,
  text: string = '',
): string {
  const lines = Object.entries(labels).flatMap(([label, value]) =>
    value ? [`${label}: ${toOneLine(value)}`] : [],
  );
  // An empty label says that the line after it is text, though it reads like a label.
  const mistaken = LABEL.exec(text.split('\n', 1)[0] ?? '')?.[1];
  if (mistaken !== undefined && mistaken in labels && !labels[mistaken]) lines.push(`${mistaken}:`);
  return [...lines, ...(text === '' ? [] : [text])].join('\n');
}

/** Takes the labelled lines, of these labels, from the beginning of a comment. */
export function readLabels<Label extends string>(
  comment: string = '',
  names: readonly Label[],
): { readonly labels: Readonly<Partial<Record<Label, string>>>; readonly text: string } {
  const labels: Partial<Record<Label, string>> = {};
  const lines = comment.split('\n');
  for (let line = lines[0]; line !== undefined; line = lines[0]) {
    const [, label, value = ''] = LABEL.exec(line) ?? [];
    const name = names.find((known) => known === label);
    if (name === undefined || name in labels) break;
    labels[name] = value.trim();
    lines.shift();
  }
  return { labels, text: lines.join('\n') };
}

const LABEL = /^([a-z-]+):(?: (.*))?$/;

/** A header, too, has one line. */
export function toOneLine(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}
