import * as z from 'zod/mini';

/** A length of time in ISO 8601: `PT1H30M`, `P7D`. */
export const durationSchema = z.string().check(
  z.regex(/^P(?!$)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/, 'not a duration'),
  z.meta({
    title: 'Duration',
    description: 'A length of time: PT1H30M is an hour and a half, P7D a week.',
    examples: ['PT1H30M', 'P7D'],
  }),
);
/** A length of time, as in `PT1H30M`. */
export type Duration = z.output<typeof durationSchema>;
