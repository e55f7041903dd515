import type { LiteI18n } from '@comunal/i18n/lite';
import type { Clock } from '@comunal/http';
import type { ComunalConfig } from '../config/comunal-config.ts';
import type { ConfigError } from '../config/config-problem.ts';
import type { Secrets } from '../config/create-secrets.ts';
import type { ServerTimes } from './server-times.ts';
import type { DoctorMachine } from './doctor-machine.ts';
import type { Finding } from './finding.ts';

/** What a check looks at. */
export interface DoctorContext {
  readonly texts: LiteI18n<'doctor'>;
  readonly locale: string;
  readonly projectDir: string;
  readonly contentDir: string;
  /** The name of the configuration file; undefined where there is none. */
  readonly configFile: string | undefined;
  /** What it says; empty where it cannot be read. */
  readonly config: ComunalConfig;
  readonly configError: ConfigError | undefined;
  readonly secrets: Secrets;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether nobody is contacted. */
  readonly isOffline: boolean;
  /** Whether accounts are tried, and programs that print secrets called. */
  readonly logsIn: boolean;
  readonly machine: DoctorMachine;
  readonly clock: Clock | undefined;
  /** Sends requests, and notes the time that servers say. */
  readonly fetch: typeof globalThis.fetch;
  readonly serverTimes: ServerTimes;
  readonly signal: AbortSignal;
  /** As `YYYY-MM-DD`; undefined for the day of the clock. */
  readonly today: string | undefined;
}

/** One check. */
export type DoctorCheck = (context: DoctorContext) => Promise<readonly Finding[]>;
