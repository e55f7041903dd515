import { createHash } from 'node:crypto';
import type { AllowedFinding } from '../allow/apply-allow-list.ts';
import { auditCodes, type AuditCode } from '../audit-codes.ts';
import type { Finding } from '../finding.ts';

/** What a finding is called in words. */
export interface SarifTexts {
  /** The sentence of a code, about a detail. */
  readonly describe: (code: AuditCode, detail: string) => string;
}

/**
 * Writes findings in SARIF 2.1.0, which forges and editors read.
 *
 * @param findings - Those that nobody allowed.
 * @param allowed - Those that somebody allowed: they are marked as suppressed, with the reason.
 * @param texts - The sentences, in one language.
 * @returns The log, as an object for `JSON.stringify`.
 */
export function toSarif(
  findings: readonly Finding[],
  allowed: readonly AllowedFinding[],
  texts: SarifTexts,
) {
  const codes = Object.keys(auditCodes) as AuditCode[];
  const fingerprint = createFingerprints();
  const toResult = (finding: Finding) => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: finding.level,
    message: { text: texts.describe(finding.code, finding.detail) },
    locations: [toLocation(finding)],
    partialFingerprints: { 'comunalAudit/v1': fingerprint(finding) },
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'comunal audit', rules: codes.map((code) => toRule(code, texts)) },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          ...findings.map(toResult),
          ...allowed.map(({ reason, ...finding }) => ({
            ...toResult(finding),
            suppressions: [{ kind: 'external', status: 'accepted', justification: reason }],
          })),
        ],
      },
    ],
  } as const;
}

function toRule(code: AuditCode, { describe }: SarifTexts) {
  const text = describe(code, '…');
  return {
    id: code,
    shortDescription: { text },
    help: { text },
    defaultConfiguration: { level: auditCodes[code] },
  };
}

/** What is about the site as a whole stands at its folder. */
function toLocation({ file, line }: Finding) {
  const uri = file === '' ? './' : file.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri },
      ...(line !== undefined && { region: { startLine: line } }),
    },
  };
}

/** A number that stays the same as long as the finding does, though lines move; the second of two alike has another one. */
function createFingerprints(): (finding: Finding) => string {
  const counts = new Map<string, number>();
  return ({ code, file, detail }) => {
    const key = JSON.stringify([code, file, detail]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, 32);
  };
}
