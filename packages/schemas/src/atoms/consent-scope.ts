/** What a consent can be about. */
export const ConsentScope = {
  Name: 'name',
  Biography: 'biography',
  Image: 'image',
  Voice: 'voice',
  Links: 'links',
  Recording: 'recording',
} as const;
/** The name of something a consent can be about. */
export type ConsentScope = (typeof ConsentScope)[keyof typeof ConsentScope];
