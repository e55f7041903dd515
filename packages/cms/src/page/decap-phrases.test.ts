import { createLiteI18n } from '@comunal/i18n/lite';
import { cms } from '@comunal/i18n/lite/cms';
import { expect, it } from 'vitest';
import { adaptPhrases } from './decap-phrases.ts';

const { t } = createLiteI18n('es', cms);

it('names the button for what it does, and keeps what Decap says itself', () => {
  const phrases = {
    auth: { login: 'Iniciar sesión', loginWithGitHub: 'Iniciar sesión con GitHub' },
    editor: { editorToolbar: { publish: 'Publicar', duplicate: 'Duplicar' } },
    mediaLibrary: { mediaLibraryCard: { copy: 'Copia' } },
  };
  expect(adaptPhrases(phrases, t)).toMatchObject({
    auth: { login: 'Abrir los formularios', loginWithGitHub: 'Iniciar sesión con GitHub' },
    editor: {
      editor: { onDeletePublishedEntry: expect.stringMatching(/^¿Borrar/) },
      editorControlPane: { widget: { regexPattern: '%{fieldLabel}: %{pattern}' } },
      editorToolbar: { publish: 'Guardar', published: 'Guardado', duplicate: 'Duplicar' },
      editorWidgets: { list: { add: 'Agregar: %{item}' } },
    },
    mediaLibrary: { mediaLibraryCard: { copy: 'Copia', copyName: 'Copiar el nombre' } },
  });
});

it('has every phrase where Decap has none', () => {
  expect(adaptPhrases(undefined, t)).toMatchObject({
    mediaLibrary: { mediaLibraryCard: { copy: 'Copiar' } },
  });
});
