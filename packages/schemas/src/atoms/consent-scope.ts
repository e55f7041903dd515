/** The scope of a consent: what it is about. */
export const ConsentScope = {
  Name: 'name',
  Biography: 'biography',
  Image: 'image',
  Voice: 'voice',
  Links: 'links',
  Recording: 'recording',
  Testimony: 'testimony',
} as const;
/** The scope of a consent: one of the values of the object of this name. */
export type ConsentScope = (typeof ConsentScope)[keyof typeof ConsentScope];
