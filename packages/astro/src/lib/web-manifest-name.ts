/** The name of the web app manifest, in the folder of the home page of each language. */
export const WEB_MANIFEST = 'app.webmanifest';
