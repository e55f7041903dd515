/** A secret that is known by its form, wherever it stands. */
export interface SecretShape {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Forms that nothing else has, so that an example which is cut short is none. */
export const secretShapes: readonly SecretShape[] = [
  {
    name: 'PRIVATE KEY',
    pattern:
      /-----BEGIN (?:[A-Z\d]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr])*(?:[A-Za-z-]{1,40}: [^\n]{0,200}\n\s*){0,20}[A-Za-z\d+/=]{40}/,
  },
  { name: 'AGE-SECRET-KEY', pattern: /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/i },
  {
    name: 'AGE-SECRET-KEY-PQ',
    pattern: /AGE-SECRET-KEY-PQ-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}/i,
  },
  { name: 'GitHub', pattern: /\b(?:gh[oprsu]_[A-Za-z\d]{36}|github_pat_\w{60,})/ },
  { name: 'GitLab', pattern: /\bglpat-[\w-]{20}/ },
  { name: 'npm', pattern: /\bnpm_[A-Za-z\d]{36}\b/ },
  { name: 'AWS', pattern: /\bAKIA[\dA-Z]{16}\b/ },
  { name: 'Stripe', pattern: /\b[rs]k_live_[A-Za-z\d]{24,}/ },
  { name: 'Slack', pattern: /\bxox[abpr]-\d{10,}-[\w-]{10,}/ },
];

/** Names of files that hold nothing but secrets. */
export const SECRET_FILE =
  /(?:^|\/)(?:\.env(?:\.(?!example$|sample$|template$)[\w.-]+)?|\.htpasswd|\.netrc|\.pgpass|\.git-credentials|id_(?:rsa|dsa|ecdsa|ed25519)|wp-config\.php[~\w.-]*|[^/]+\.(?:kdbx?|p12|pfx|ppk|jks|keystore))$/i;
