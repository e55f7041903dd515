import { readWords, registerWords } from './word-data.ts';

registerWords(readWords());
