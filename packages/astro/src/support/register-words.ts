// What elements say in a language of the project's folder: the page holds it as data, beside the first of them.
import { registerLanguage, type LanguageOptions, type MessageTree } from '@comunal/i18n/lite';

interface Words extends LanguageOptions {
  readonly code: string;
  readonly messages: Readonly<Record<string, MessageTree>>;
}

for (const script of document.querySelectorAll('script.element-words')) {
  const languages = JSON.parse(script.textContent ?? '[]') as readonly Words[];
  for (const { code, messages, ...options } of languages) registerLanguage(code, messages, options);
}
