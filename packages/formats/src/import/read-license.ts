import { licenseSchema, type License } from '@comunal/schemas';
import type { ProgrammeImportOptions } from './import-options.ts';
import { ImportProblemCode, type ReportProblem } from './import-problem.ts';

/** Reads a licence: an SPDX id, the usual name of a Creative Commons licence, or a name with its address in brackets. */
export function readLicense(
  text: string | undefined,
  isLicenseId: ProgrammeImportOptions['isLicenseId'],
  report: ReportProblem,
): License | undefined {
  const value = text?.trim() ?? '';
  if (value === '') return undefined;
  const [, name, url] = /^(.{1,200}) \((https:\/\/[^\s()]+)\)$/.exec(value) ?? [];
  const parsed = licenseSchema.safeParse(name === undefined ? toSpdxId(value) : { name, url });
  const license = parsed.success ? parsed.data : undefined;
  if (license !== undefined && (typeof license !== 'string' || isLicenseId?.(license) !== false))
    return license;
  report(ImportProblemCode.BadLicense);
  return undefined;
}

/** Writes `CC BY-SA 4.0` as the id that SPDX has for it. */
function toSpdxId(value: string): string {
  return /^cc[ -]?(?:0|by)/i.test(value)
    ? value
        .toUpperCase()
        .replace(/^CC0?$/, 'CC0-1.0')
        .replaceAll(/\s+/g, '-')
    : value;
}
