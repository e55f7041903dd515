/** The flags of the `include` parameter of video lists, which are combined with bitwise OR. */
export const Include = {
  NotPublished: 1,
  Blocked: 2,
  BlockedOwner: 4,
  Files: 8,
  Source: 32,
  AutomaticTags: 64,
} as const;

export function parseInclude(query: URLSearchParams): number {
  return Number(query.get('include') ?? 0);
}
