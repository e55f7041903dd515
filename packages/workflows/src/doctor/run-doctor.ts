import { redactSecrets } from '@comunal/http/node';
import { checkNames, checks, lateChecks, type CheckName } from './checks.ts';
import type { DoctorContext } from './doctor-check.ts';
import type { Finding } from './finding.ts';

/** A finding, and the check that it is of. */
export interface CheckFinding extends Finding {
  readonly check: CheckName;
}

/** Runs checks. One that fails itself is a finding, and ends no other. */
export async function runDoctor(
  context: DoctorContext,
  names: readonly CheckName[] = checkNames,
): Promise<readonly CheckFinding[]> {
  const results = new Map<CheckName, readonly Finding[]>();
  const run = async (name: CheckName): Promise<void> => {
    results.set(name, await runCheck(name, context));
  };
  await Promise.all(names.filter((name) => !lateChecks.includes(name)).map(run));
  await Promise.all(names.filter((name) => lateChecks.includes(name)).map(run));
  const known = context.secrets.values();
  const redact = (text: string): string => redactSecrets(text, known);
  return names.flatMap((check) =>
    (results.get(check) ?? []).map((finding) => ({
      check,
      ...finding,
      message: redact(finding.message),
      remedy: finding.remedy === undefined ? undefined : redact(finding.remedy),
    })),
  );
}

async function runCheck(name: CheckName, context: DoctorContext): Promise<readonly Finding[]> {
  try {
    return await checks[name](context);
  } catch {
    context.signal.throwIfAborted();
    // What was thrown may repeat anything.
    const message = context.texts.t('doctor:result.unexpected');
    return [{ status: 'error', code: 'unexpected', message }];
  }
}
