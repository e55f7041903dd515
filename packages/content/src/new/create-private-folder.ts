import { createPrivateFolder as createFolder } from '@comunal/http/node';
import { join } from 'node:path';
import { privateFolder } from '../read/folders.ts';
import { interfaceTexts } from '../report/interface-texts.ts';

/**
 * Creates the private folder of a content folder where there is none, with a rule that keeps git from taking anything in it.
 * A folder that exists already stays as it is: its collective may have decided otherwise.
 *
 * @param dir - The content folder.
 * @param locale - The language of the comment beside the rule.
 * @example
 * ```ts
 * import { createPrivateFolder } from '@comunal/content';
 *
 * await createPrivateFolder('content', 'es'); // what stands in content/private/ is not committed
 * ```
 */
export async function createPrivateFolder(dir: string, locale: string): Promise<void> {
  const { t } = interfaceTexts(locale);
  await createFolder(join(dir, privateFolder), t('problems:new.ignored'));
}
