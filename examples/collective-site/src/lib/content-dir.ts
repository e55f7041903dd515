import { join } from 'node:path';

/** The folder this build reads: `content/`, comun.al's 2021, or `content-sample/`, an invented collective. */
export const contentDir = join(process.cwd(), process.env['COMUNAL_CONTENT'] ?? 'content');
