/** What a list of videos can be asked to tell besides, numbers that are added up. */
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
