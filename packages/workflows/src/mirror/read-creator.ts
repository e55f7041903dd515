import { localize } from '@comunal/i18n';
import type { Content } from '@comunal/content';

/** Returns the name of the collective, as the site shows it. */
export function readCreator(content: Content): string | undefined {
  const visible = content.toPublic();
  const [site] = visible.pages('site');
  const organization = site && visible.get('organization', site.organization);
  return localize(organization?.name, visible.languages)?.text;
}
