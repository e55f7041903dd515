/** Shortens the identifier of a run to what a person types. A longer part tells apart runs that begin alike. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}
