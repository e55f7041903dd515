import type { DoctorCheck } from '../doctor-check.ts';
import type { Finding } from '../finding.ts';

const LANGUAGES = ['es', 'en', 'pt'];
/** One zone for each way in which data of zones can be missing. */
const ZONES = ['America/Mexico_City', 'America/Sao_Paulo', 'Europe/Madrid'];

/** Checks that this Node knows our languages and time zones, and the zone that the configuration names. */
export const checkIntl: DoctorCheck = ({ texts: { t }, config }) => {
  const known = Intl.DateTimeFormat.supportedLocalesOf(LANGUAGES);
  const missing = [
    ...LANGUAGES.filter((language) => !known.includes(language)),
    ...ZONES.filter((zone) => !isTimeZone(zone)),
  ];
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const findings: Finding[] = [
    missing.length === 0
      ? { status: 'ok', code: 'ok', message: t('doctor:result.intl.ok', { zone: timeZone }) }
      : {
          status: 'error',
          code: 'incomplete',
          message: t('doctor:result.intl.missing', { missing: missing.join(', ') }),
          remedy: t('doctor:fix.intl.missing'),
        },
  ];
  const zone = config.mirror?.timeZone;
  if (zone !== undefined && !isTimeZone(zone))
    findings.push({
      status: 'error',
      code: 'unknown-zone',
      message: t('doctor:result.intl.zone', { zone }),
      remedy: t('doctor:fix.intl.zone'),
    });
  return Promise.resolve(findings);
};

function isTimeZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
