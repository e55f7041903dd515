import { posix } from 'node:path';
import type { Site } from '../files/site-files.ts';
import type { Observation } from '../finding.ts';
import { SECRET_FILE } from '../secrets/secret-shapes.ts';
import type { AuditRule } from './audit-rule.ts';

/**
 * What nobody means to publish: version control, editors, backups, logs, databases, what operating systems leave. `.well-known`,
 * `.nojekyll`, `.domains` and `.htaccess` are for the server. A folder is one finding, however much is in it.
 */
export const strayFile: AuditRule = { codes: ['stray-file'], checkSite };

/** Folders of which nothing belongs into a site. */
const FOLDER =
  /^(?:\.(?:git|hg|svn|github|gitlab|forgejo|gitea|vscode|idea|obsidian|astro|cache|next|ssh|gnupg|aws|wrangler|vercel|netlify)|CVS|node_modules|__MACOSX|__pycache__)$/;
const NAME = new RegExp(
  [
    String.raw`^(?:\.DS_Store|Thumbs\.db|desktop\.ini|ehthumbs\.db)$`,
    String.raw`^\._|^\.~lock\.|^~\$|~$`,
    String.raw`^\.(?:git\w+|editorconfig|npmrc|yarnrc(?:\.yml)?|nvmrc|node-version|prettier\w*|eslint\w*|stylelint\w*|dockerignore|\w+_history|travis\.yml|gitlab-ci\.yml|woodpecker\.ya?ml)(?:\.\w+)?$`,
    String.raw`^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|pnpm-(?:lock|workspace)\.yaml|yarn\.lock|composer\.(?:json|lock)|Gemfile(?:\.lock)?|Dockerfile|(?:docker-)?compose\.ya?ml|tsconfig\.json|(?:astro|vite|eleventy|hugo)\.config\.\w+|npm-debug\.log.*|error_log)$`,
    String.raw`\.(?:sql(?:ite3?)?|db|dump|bak)\.(?:gz|bz2|xz|zst|zip|7z)$`,
    String.raw`\.(?:bak|old|orig|rej|sw[nop]|tmp|temp|log|sql(?:ite3?)?|db|dump|pem|key|code-workspace|kate-swp|part|crdownload|tsbuildinfo|pyc)$`,
  ].join('|'),
  'i',
);

function* checkSite({ files }: Site): Generator<Observation> {
  const folders = new Map<string, string[]>();
  for (const path of files.keys()) {
    const parts = path.split('/');
    const index = parts.slice(0, -1).findIndex((part) => FOLDER.test(part));
    if (index >= 0) {
      const folder = `${parts.slice(0, index + 1).join('/')}/`;
      const paths = folders.get(folder);
      if (paths) paths.push(path);
      else folders.set(folder, [path]);
      continue;
    }
    const name = posix.basename(path);
    const isMeant = parts.includes('.well-known') || SECRET_FILE.test(path);
    if (NAME.test(name) && !isMeant) yield { code: 'stray-file', file: path, detail: name };
  }
  for (const [folder, paths] of folders)
    yield { code: 'stray-file', file: paths[0] ?? folder, detail: `${folder} (${paths.length})` };
}
