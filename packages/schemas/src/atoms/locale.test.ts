import { verdicts } from '../../test/support/verdicts.ts';
import { localeSchema } from './locale.ts';

verdicts('localeSchema', localeSchema, {
  takes: ['es', 'pt-BR', 'es-419', 'tzh', 'yua', 'zh-Hant', 'ca-valencia'],
  refuses: ['', 'ES', 'es_MX', 'pt-br', 'español', 'e', 'constructor', '__proto__', 'es-', 'es\n'],
});
