/** Somebody with a log-in, and the account that belongs to it. */
export interface User {
  readonly id: number;
  readonly username: string;
  password: string;
  email: string;
  /** 0 administrator, 1 moderator, 2 user. */
  role: 0 | 1 | 2;
  /** Bytes, −1 for no limit. */
  videoQuota: number;
  videoQuotaDaily: number;
  blocked: boolean;
  blockedReason: string | null;
  /** The code a log-in has to show; undefined while two-factor is off. */
  twoFactorCode: string | undefined;
  readonly account: Account;
  readonly createdAt: number;
  lastLoginAt: number | null;
  adminFlags: number;
  /** What `PUT /users/me` can change and nothing here acts on. */
  preferences: Record<string, unknown>;
}

export interface Account {
  readonly id: number;
  displayName: string;
  description: string | null;
  readonly createdAt: number;
  updatedAt: number;
}

/** One log-in: a pair of tokens that live and die together. */
export interface TokenSession {
  readonly id: number;
  readonly userId: number;
  accessToken: string;
  refreshToken: string;
  accessExpiresAt: number;
  refreshExpiresAt: number;
  readonly ip: string;
  readonly device: string;
  readonly createdAt: number;
}
