/** What `error-occurred` carries. */
export interface AppError {
  readonly error: {
    /** Such as `conference.destroyed`. */
    readonly name: string;
    readonly type: 'CONFERENCE' | 'CONNECTION';
    /** After a fatal one the app loads itself again. */
    readonly isFatal: boolean;
    readonly message?: string;
    readonly params?: readonly unknown[];
    /** Absent where no part of the app knows a way on. */
    readonly recoverable?: true;
    readonly details?: Readonly<Record<string, unknown>>;
  };
}

/** After these the app loads itself again. */
const FATAL = new Set(['conference.focusLeft', 'connection.otherError']);

/** An error of the room: it lets nobody in, or is gone. @param params - What belongs to this kind of error. */
export function conferenceError(
  name: string,
  params: readonly unknown[] = [],
  isRecoverable = false,
): AppError {
  const recoverable = isRecoverable && ({ recoverable: true } as const);
  return { error: { name, params, ...recoverable, type: 'CONFERENCE', isFatal: FATAL.has(name) } };
}

/** An error of the connection to the server, which has no `params`. */
export function connectionError(
  name: string,
  message: string,
  more: Pick<AppError['error'], 'recoverable' | 'details'> = {},
): AppError {
  return { error: { name, message, ...more, type: 'CONNECTION', isFatal: FATAL.has(name) } };
}
