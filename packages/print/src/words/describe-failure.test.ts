import { createLiteI18n } from '@comunal/i18n/lite';
import { print } from '@comunal/i18n/lite/print';
import { expect, it } from 'vitest';
import { loadOptional } from '../typeset/load-optional.ts';
import { tooLarge } from '../impose/pdf/too-large.ts';
import { describeFailure } from './describe-failure.ts';
import { isPrintError } from '../print-error.ts';

it('names what brings all optional packages at once, not one after the other', async () => {
  const missing = Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' });
  const thrown: unknown = await loadOptional('sharp', () => Promise.reject(missing)).catch(
    (error: unknown) => error,
  );
  if (!isPrintError(thrown)) throw thrown;
  const command = 'npm install --include=optional @comunal/print';
  expect(thrown.message).toContain(command);
  expect(describeFailure(thrown, createLiteI18n('es', print).t)).toContain(`Ejecuta: ${command}`);
});

it('says in megabytes how large a PDF may be', () => {
  const text = describeFailure(tooLarge(), createLiteI18n('es', print).t);
  expect(text).toBe('El PDF, o lo que trae comprimido, pasa de 256 MB: reduce sus imágenes.');
});
