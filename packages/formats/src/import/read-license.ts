import { licenseSchema, type License } from '@comunal/schemas';
import { ImportProblemCode, type ReportProblem } from './import-problem.ts';

/** Reads a licence: an SPDX id, the usual name of a Creative Commons licence, or a name with its address in brackets. */
export function readLicense(text: string | undefined, report: ReportProblem): License | undefined {
  const value = text?.trim() ?? '';
  if (value === '') return undefined;
  const [, name, url] = /^(.{1,200}) \((https:\/\/[^\s()]+)\)$/.exec(value) ?? [];
  const parsed = licenseSchema.safeParse(name === undefined ? toSpdxId(value) : { name, url });
  if (!parsed.success) report(ImportProblemCode.BadLicense);
  return parsed.success ? parsed.data : undefined;
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
