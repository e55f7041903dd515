/** The content of a site in three languages with nothing in it but its collective, which builds in half of the time of ours. */
export const smallSite: Readonly<Record<string, string>> = {
  'content/site.yaml': `visibility: public
title: Colectiva de Ejemplo
tagline: { es: Una colectiva, en: A collective, pt: Uma coletiva }
summary: { es: Una colectiva inventada., en: An invented collective., pt: Uma coletiva inventada. }
url: https://colectiva.example
languages: [es, en, pt]
organization: colectiva
`,
  'content/organizations/colectiva.yaml':
    'visibility: public\nname: Colectiva de Ejemplo\nkind: collective\n',
};
