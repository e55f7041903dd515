/** The page of the site, as somebody has written it. */
export const site = `visibility: public
title: { es: Sitio de prueba }
url: https://colectiva.example
tagline: { es: Un sitio de prueba }
summary: { es: Todo es inventado. }
languages: [es]
organization: colectiva-de-ejemplo
`;
/** The collective of the site. */
export const organization = `visibility: public
name: Colectiva de Ejemplo
kind: collective
`;
/** An event that was. */
export const event = `visibility: public
title: { es: Charla de redes }
summary: { es: Una charla inventada. }
kind: conversation
mode: online
attendance: open
starts: "2026-10-01"
`;
