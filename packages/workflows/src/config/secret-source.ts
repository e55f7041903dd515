import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1), z.maxLength(4096));

/** The schema of a place that a secret is read from. */
export const secretSourceSchema = z
  .union([
    z.strictObject({
      env: text.check(
        z.regex(/^[A-Za-z_]\w*$/),
        z.meta({ description: 'The name of an environment variable.' }),
      ),
    }),
    z.strictObject({
      file: text.check(
        z.meta({ description: 'A file that only its owner may read (mode 600). ~ is the home.' }),
      ),
    }),
    z.strictObject({
      command: z.array(text).check(
        z.minLength(1),
        z.maxLength(64),
        z.meta({
          description: 'A program and its arguments, run without a shell: ["pass", "show", "x"].',
        }),
      ),
    }),
  ])
  .check(
    z.meta({
      title: 'Secret',
      description:
        'Where a secret is read from when it is needed. The secret itself is not written here.',
    }),
  );

/** Where a secret is read from: an environment variable, a private file, or the output of a program. */
export type SecretSource =
  | {
      /** The name of an environment variable. */
      readonly env: string;
    }
  | {
      /** A file that only its owner may read, from the project folder or, with `~/`, from the home. */
      readonly file: string;
    }
  | {
      /** A program and its arguments, which no shell reads. */
      readonly command: readonly string[];
    };
