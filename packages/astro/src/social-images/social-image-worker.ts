import {
  createSocialImageRenderer,
  type SocialImageStyle,
} from './create-social-image-renderer.ts';
import type { SocialImageContent } from './social-image.ts';

/** What the pool hands to a thread. The style is the same for all images of a pool. */
export interface SocialImageTask {
  readonly style: SocialImageStyle;
  readonly image: SocialImageContent;
}

let draw: ReturnType<typeof createSocialImageRenderer> | undefined;

/**
 * Draws an image in a thread of its own. Each takes 5 MB for a moment: beside the pages of a build, V8 would collect all of its
 * garbage after every few of them.
 */
export async function drawSocialImage({ style, image }: SocialImageTask): Promise<Uint8Array> {
  return (draw ??= createSocialImageRenderer(style))(image);
}
