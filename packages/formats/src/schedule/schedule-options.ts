import type { ExportOptions } from '../export-options.ts';

/** In which form a schedule is written. */
export interface ScheduleOptions extends ExportOptions {
  /**
   * `json` and `xml` are what most programs read; `json2` is the second version of the JSON form (alpha 3), which has no
   * place for licences and for who must not be recorded.
   */
  readonly format: ScheduleFormat;
  /** What programs compare to see whether the schedule changed. @defaultValue 1.0 */
  readonly version?: string;
}

/** A form of the c3voc schedule. */
export type ScheduleFormat = 'json' | 'json2' | 'xml';
