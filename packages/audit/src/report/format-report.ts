import { printable, type Line } from '@comunal/command';
import type { AuditTexts } from '../cli/audit-texts.ts';
import type { Finding } from '../finding.ts';
import { describeFinding } from './describe-finding.ts';
import { groupFindings, type FindingGroup } from './group-findings.ts';

/** How many things of one code are named; the others are counted. */
const MAX_GROUPS = 20;
/** How many files are named for one thing. */
const MAX_FILES = 3;

/** Formats findings for a terminal: a line for each thing, those of one code together, and counts where there are many. */
export function formatFindings(findings: readonly Finding[], t: AuditTexts['t']): Line[] {
  return [...groupFindings(findings)].flatMap(([code, groups]) => {
    const rest = groups.slice(MAX_GROUPS).flatMap(({ first, others }) => [first, ...others]);
    return [
      ...groups.slice(0, MAX_GROUPS).flatMap((group) => formatGroup(group, t)),
      ...(rest.length > 0 ? [`  ${t('audit:more.findings', { count: rest.length, code })}`] : []),
    ];
  });
}

/** A line as compilers write it, so that editors find the place, and below it where else it is. */
function formatGroup({ first, others }: FindingGroup, t: AuditTexts['t']): Line[] {
  const { code, level } = first;
  const words = describeFinding(first, t);
  const text = `${toPlace(first)}: ${t(`audit:level.${level}`)}: ${words} [${code}]`;
  const places = others.slice(0, MAX_FILES).map(toPlace).join(', ');
  const count = others.length - MAX_FILES;
  const more = count > 0 ? ` ${t('audit:more.places', { count })}` : '';
  return [
    { text, style: level },
    ...(others.length > 0 ? [`  ${t('audit:more.also', { places })}${more}`] : []),
  ];
}

function toPlace({ file, line }: Finding): string {
  const name = printable(file === '' ? '.' : file);
  return line === undefined ? name : `${name}:${line}`;
}
