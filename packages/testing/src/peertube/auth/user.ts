/** A user and their account. */
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
  /** The code required to log in; undefined while two-factor authentication is disabled. */
  twoFactorCode: string | undefined;
  readonly account: Account;
  readonly createdAt: number;
  lastLoginAt: number | null;
  adminFlags: number;
  /** Preferences that `PUT /users/me` sets and that have no effect here. */
  preferences: Record<string, unknown>;
}

export interface Account {
  readonly id: number;
  displayName: string;
  description: string | null;
  readonly createdAt: number;
  updatedAt: number;
}

/** A session: an access token and its refresh token. */
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
