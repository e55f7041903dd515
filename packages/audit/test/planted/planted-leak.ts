import type { AuditCode } from '../../src/audit-codes.ts';
import type { AuditOptions } from '../../src/audit-site.ts';

/** A leak that is planted into a site of its own, and the finding that it must give. */
export interface PlantedLeak {
  readonly code: AuditCode;
  /** What is wrong, in a few words. */
  readonly name: string;
  /** The files of the site by their path; a page is wrapped by `page`. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Whether other leaks would hide it, so that it stands in no site with them. */
  readonly isAlone?: true;
  /** What else is known of the site. */
  readonly options?: AuditOptions;
  /** The file that the finding names. */
  readonly file: string;
  /** The line that the finding names, where the file has lines. */
  readonly line?: number;
}

/** A page in which there is nothing to find, with a text in its body, which begins on line 9. */
export function page(body: string, head = ''): string {
  return `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<meta name="referrer" content="no-referrer">
<title>Página de prueba</title>${head}
</head><body>
${body}
</body>
</html>
`;
}
