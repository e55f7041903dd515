import type { CheckFinding, CheckMessages } from '@comunal/schemas';

/**
 * Validates the findings that a check returned; `undefined` when they have another shape. A check may be written in plain
 * JavaScript, and only values validated here reach a problem.
 */
export function readFindings(value: unknown): readonly CheckFinding[] | undefined {
  return Array.isArray(value) && value.every(isFinding) ? value : undefined;
}

function isFinding(value: unknown): value is CheckFinding {
  if (!isRecord(value)) return false;
  const { code, severity, path, messages, details, suggestion, inFile } = value;
  return (
    typeof code === 'string' &&
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code) &&
    (severity === 'error' || severity === 'warning' || severity === 'notice') &&
    Array.isArray(path) &&
    path.every((step) => typeof step === 'string' || typeof step === 'number') &&
    isMessages(messages) &&
    (details === undefined || isMessages(details)) &&
    (suggestion === undefined || isMessages(suggestion)) &&
    (inFile === undefined || isPosition(inFile))
  );
}

function isMessages(value: unknown): value is CheckMessages {
  return (
    isRecord(value) &&
    (['es', 'en', 'pt'] as const).every((locale) => typeof value[locale] === 'string')
  );
}

function isPosition(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { path, line, column } = value;
  return typeof path === 'string' && [line, column].every((count) => Number(count) >= 1);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
