/** The files of an app of Next that shows an element by its component of React, and changes it after hydration. */
export const nextAppFiles: Readonly<Record<string, string>> = {
  'app/layout.jsx': `export default function Layout({ children }) {
  return (
    <html lang="es">
      <body>{children}</body>
    </html>
  );
}
`,
  'app/page.jsx': `import { Video } from './video.jsx';

export default function Page() {
  return (
    <main>
      <h1>Colectiva de Ejemplo</h1>
      <Video />
    </main>
  );
}
`,
  'app/video.jsx': `'use client';
import { ComunalVideo } from '@comunal/peertube/react';
import { useState } from 'react';

export function Video() {
  const [title, setTitle] = useState('Taller de fanzines');
  return (
    <>
      <ComunalVideo src="https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj" videoTitle={title}>
        <a href="https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj">En tubo.example</a>
      </ComunalVideo>
      <button type="button" onClick={() => setTitle('Taller de radio')}>
        Cambiar
      </button>
    </>
  );
}
`,
};
