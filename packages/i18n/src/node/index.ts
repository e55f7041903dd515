export {
  isLanguageFilesError,
  LanguageFilesError,
  type LanguageFilesErrorCode,
} from './language-files-error.ts';
export { loadLanguages, type LoadLanguagesOptions } from './load-languages.ts';
