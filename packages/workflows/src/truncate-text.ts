/** Shortens a text to what a server takes, with an ellipsis in place of what is left out. */
export function truncateText(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).trimEnd()}…`;
}
