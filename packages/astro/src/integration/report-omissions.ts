import { localeOfEnvironment } from '@comunal/content/astro';
import { OmissionCode, type Omission } from '@comunal/formats';
import { createLiteI18n } from '@comunal/i18n/lite';
import { formats } from '@comunal/i18n/lite/formats';
import type { AstroIntegrationLogger } from 'astro';

/**
 * Says what calendars, feeds and the other files for programs cannot hold. Fields that a format has no place for are not worth a
 * line in each build: the page shows them.
 */
export function reportOmissions(
  omissions: readonly Omission[],
  logger: AstroIntegrationLogger,
): void {
  const { t } = createLiteI18n(localeOfEnvironment(), formats);
  for (const { code, type, slug, field = '' } of omissions)
    if (code !== OmissionCode.NotInFormat)
      logger.info(t(`formats:omission.${code}`, { entry: `${type}/${slug}`, field }));
}
