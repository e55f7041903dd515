import type { ProgressReport } from '@comunal/command';

/** Shows how many files are done. */
export function showCount(report: ProgressReport) {
  return ({ loaded, total }: { readonly loaded: number; readonly total: number }): void =>
    report.show({
      loaded,
      total,
      unit: 'items',
      phase: 'sending',
      bytesPerSecond: undefined,
      secondsLeft: undefined,
    });
}
