import type { Public } from '@comunal/schemas';
import type { ExportOptions } from '../export-options.ts';

/** What the parts of a schedule need to know of the gathering and of the export. */
export interface ScheduleContext extends Pick<
  ExportOptions,
  'locale' | 'siteUrl' | 'lookup' | 'onOmission'
> {
  /** Whether the form can say that something is cancelled or postponed. */
  readonly holdsStates: boolean;
  readonly event: Public<'event'>;
  /** The address of the gathering or, where its page has none, of the site. */
  readonly url: string;
  /** The zone that all times are written in. */
  readonly zone: string;
}

/** Returns the zone of the gathering or, where only its day is known, of the first node that has a time. */
export function getScheduleZone({ starts, nodes = [] }: Public<'event'>): string {
  const moments = [starts, ...nodes.map((node) => node.starts)];
  return moments.find((moment) => typeof moment !== 'string')?.zone ?? 'UTC';
}
