import { CliError, type ParsedArgs } from '@comunal/command';
import { isTimeZone } from '@comunal/schemas';
import type { importOptions } from './import-options.ts';
import type { ImportSession } from './open-import.ts';

/**
 * Reads the zone of times that name none.
 *
 * @throws CliError for what is no zone.
 */
export function readZone(
  args: ParsedArgs<typeof importOptions>,
  { texts: { t } }: ImportSession,
): string | undefined {
  const zone = args.text('zone');
  if (zone !== undefined && !isTimeZone(zone)) throw new CliError(2, t('formats:import.badZone'));
  return zone;
}
