import { comunal } from '@comunal/astro';
import { defineConfig } from 'astro/config';

//es: Astro informa cada uso a quienes lo hacen. Aquí no.
//en: Astro reports each use to its makers. Not here.
//pt: O Astro informa cada uso a quem o faz. Aqui não.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

export default defineConfig({
  //es: La carpeta del servidor en la que está el sitio, como en la dirección de content/site.yaml.
  //en: The folder of the host that the site stands in, as in the address in content/site.yaml.
  //pt: A pasta do servidor em que o site fica, como no endereço em content/site.yaml.
  base: '{{base}}',
  integrations: [
    comunal({
      content: './content',
      //es: Las secciones del menú, en este orden; una sin contenido no aparece.
      //en: The sections of the menu, in this order; one without content does not appear.
      //pt: As seções do menu, nesta ordem; uma sem conteúdo não aparece.
      sections: [{{sections}}],
      customCss: ['./theme.css'],
    }),
  ],
});
