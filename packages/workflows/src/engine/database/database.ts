import type { ConstructorOptions, Db } from 'pg-boss';

/** What can be asked by SQL, in a transaction or outside of one. */
export interface Queryable {
  readonly query: <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** The same, as pg-boss takes it. */
  readonly db: Db;
}

/** The database of the jobs: PostgreSQL, in a server or embedded. */
export interface Database extends Queryable {
  /** Several processes may work on it at once. */
  readonly isShared: boolean;
  /** What pg-boss is to know of it. */
  readonly backend: NonNullable<ConstructorOptions['backend']>;
  /** Carries out statements together, or none of them. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  /** Hears what is notified on a channel; `onLoss` is called when notifications may have been lost. */
  listen(
    channel: string,
    onPayload: (payload: string) => void,
    onLoss: () => void,
  ): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
