import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { describe, expect, it } from 'vitest';

/** Tests which values a schema accepts unchanged, and which it refuses. */
export function verdicts(
  name: string,
  schema: z.core.$ZodType,
  { takes, refuses }: { readonly takes: readonly unknown[]; readonly refuses: readonly unknown[] },
): void {
  describe(`the schema ${name}`, () => {
    it.each(takes.map((value) => [value]))('accepts %j', (value) => {
      expect(safeParse(schema, value)).toEqual({ success: true, data: value });
    });
    it.each(refuses.map((value) => [value]))('refuses %j', (value) => {
      expect(safeParse(schema, value).success).toBe(false);
    });
  });
}
