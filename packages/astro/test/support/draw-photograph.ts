import sharp from 'sharp';

/** Hills under a sun, with the noise of a lens: as many tones as a photograph has, and nobody in it. */
const LANDSCAPE = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1600 1067">
<defs>
  <linearGradient id="sky" x2="0" y2="1"><stop stop-color="#4a7bb5"/><stop offset="1" stop-color="#f2d9b0"/></linearGradient>
  <radialGradient id="sun"><stop stop-color="#fff6d8"/><stop offset="1" stop-color="#fff6d8" stop-opacity="0"/></radialGradient>
  <filter id="leaves"><feTurbulence type="fractalNoise" baseFrequency="0.012 0.03" numOctaves="3" seed="4"/><feColorMatrix values="0 0 0 0 .2 0 0 0 0 .25 0 0 0 0 .15 1.6 0 0 0 -.35"/></filter>
  <filter id="grain"><feTurbulence type="fractalNoise" baseFrequency="0.7" numOctaves="1" seed="9"/><feColorMatrix values="0 0 0 0 .5 0 0 0 0 .5 0 0 0 0 .5 .35 0 0 0 -.05"/></filter>
</defs>
<rect width="1200" height="800" fill="url(#sky)"/><circle cx="1150" cy="300" r="420" fill="url(#sun)"/>
<path d="M0 640Q400 420 800 600T1600 520V1067H0Z" fill="#5b6b4a"/><path d="M0 800Q500 640 1000 780T1600 700V1067H0Z" fill="#38462f"/>
<rect width="1200" height="800" filter="url(#leaves)"/><rect width="1200" height="800" filter="url(#grain)"/>
</svg>`;

/** Draws a JPEG as a telephone would write it: with the camera's name, and the place where it was taken. */
export function drawPhotograph(): Promise<Buffer> {
  return sharp(Buffer.from(LANDSCAPE))
    .jpeg({ quality: 88 })
    .withExif({
      IFD0: { Make: 'Camera of nobody', Copyright: 'Camera of nobody' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '19/1 25/1 57/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '99/1 7/1 59/1',
      },
    })
    .toBuffer();
}
