import { localeOfEnvironment } from '@comunal/content/astro';
import { OmissionCode, type Omission } from '@comunal/formats';
import { describeOmission } from '@comunal/formats/messages';
import type { AstroIntegrationLogger } from 'astro';

/**
 * Says what calendars, feeds and the other files for programs cannot hold. Fields that a format has no place for are not worth a
 * line in each build: the page shows them.
 */
export function reportOmissions(
  omissions: readonly Omission[],
  logger: AstroIntegrationLogger,
): void {
  const locale = localeOfEnvironment();
  for (const omission of omissions)
    if (omission.code !== OmissionCode.NotInFormat) logger.info(describeOmission(omission, locale));
}
