import * as z from 'zod/mini';
import { withPublicForm } from '../exposure/public-form.ts';

/**
 * Who may see an entry. `public`: everyone. `unlisted`: whoever has the address, which is not a secret. `allies`: nobody
 * through a site, since static pages have no log-in. `closed`: nobody.
 */
export const Visibility = {
  Public: 'public',
  Unlisted: 'unlisted',
  Allies: 'allies',
  Closed: 'closed',
} as const;
/** Who may see an entry: one of the values of the object of this name. */
export type Visibility = (typeof Visibility)[keyof typeof Visibility];

const publicVisibility = z.enum([Visibility.Public, Visibility.Unlisted]);

/** The schema of a visibility. A missing one counts as `closed`. */
export const visibilitySchema = withPublicForm(
  z._default(z.enum(Visibility), Visibility.Closed).check(
    z.meta({
      title: 'Visibility',
      description: 'public, unlisted, allies or closed. Closed when it is missing.',
    }),
  ),
  {
    schema: publicVisibility,
    redact: (visibility) => (isVisible(visibility) ? visibility : undefined),
  },
);

/**
 * Whether an entry of this visibility can have a page.
 *
 * @param visibility - That of an entry or a node.
 * @example
 * ```ts
 * import { isVisible } from '@comunal/schemas';
 *
 * console.log(isVisible('unlisted'), isVisible('allies')); // → true false
 * ```
 */
export function isVisible(visibility: Visibility): visibility is 'public' | 'unlisted' {
  return visibility === Visibility.Public || visibility === Visibility.Unlisted;
}
