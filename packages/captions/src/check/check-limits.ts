import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import type { CaptionPreset } from './caption-preset.ts';

const LIMIT_NAMES: OptionNames<CaptionPreset> = {
  name: true,
  language: true,
  maxCps: true,
  maxLineLength: true,
  maxLines: true,
  minGapMs: true,
  minDurationMs: true,
  maxDurationMs: true,
};

/**
 * Refuses limits that the type would refuse, for programs without types: against a limit that is missing, nothing is too long.
 * @throws `TypeError` that names the limit.
 */
export function checkLimits(limits: CaptionPreset): CaptionPreset {
  if (typeof limits !== 'object' || limits === null)
    throw new TypeError('A preset, a language tag or limits of your own are missing: es-419.');
  checkOptionNames('preset', limits, LIMIT_NAMES);
  const values: Readonly<Record<string, unknown>> = { ...limits };
  for (const name of Object.keys(LIMIT_NAMES)) {
    const type = name === 'name' || name === 'language' ? 'string' : 'number';
    if (typeof values[name] !== type)
      throw new TypeError(
        `\`${name}\` of the limits is to be a ${type}. Begin with those of a preset: { ...getPreset('es-419'), maxLines: 1 }.`,
      );
  }
  return limits;
}
