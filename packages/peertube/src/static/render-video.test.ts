import { expect, it } from 'vitest';
import { isPeerTubeError, renderVideo } from '../index.ts';

const src = 'https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj';

it('renders the element with a link that names the video and its server', () => {
  expect(
    renderVideo({
      src: 'https://tubo.example/videos/embed/wuzkHBJry2URbrzYF7oNaj',
      title: 'Redes "propias" & <libres>',
      duration: 'PT1H',
      captions: ['es', 'pt-BR'],
      headingLevel: 2,
      locale: 'es-MX',
    }),
  ).toBe(
    `<comunal-video src="${src}" video-title="Redes &quot;propias&quot; &amp; &lt;libres&gt;" duration="PT1H" captions="es pt-BR" heading-level="2" lang="es"><a href="${src}" rel="noopener noreferrer external">Redes &quot;propias&quot; &amp; &lt;libres&gt; · Video en tubo.example</a></comunal-video>`,
  );
});

it.each([
  ['es', 'Video en tubo.example'],
  ['en', 'Video on tubo.example'],
  ['pt', 'Vídeo em tubo.example'],
])('names the server of a video without a title in %s', (locale, text) => {
  expect(renderVideo({ src, locale })).toContain(`>${text}</a>`);
});

it.each(['', ' '])('takes the title %j as none', (title) => {
  expect(renderVideo({ src, title, locale: 'es' })).toBe(renderVideo({ src, locale: 'es' }));
});

it('says that there are no captions', () => {
  expect(renderVideo({ src, captions: [], locale: 'es' })).toContain(' captions=""');
});

it.each(['', 'tubo.example/w/1', 'http://tubo.example/w/1', 'javascript:alert(1)', `${src}"><b>`])(
  'refuses what is no address of a video: %s',
  (wrong) => {
    const call = () => renderVideo({ src: wrong, locale: 'es' });
    expect(call).toThrow(expect.objectContaining({ code: 'bad-address' }));
    expect(call).toThrow(expect.toSatisfy(isPeerTubeError));
  },
);

it('refuses a level that HTML does not have', () => {
  expect(() => renderVideo({ src, locale: 'es', headingLevel: 7 })).toThrow(RangeError);
});

it('refuses an option that does not exist', () => {
  expect(() => renderVideo({ src, locale: 'es', titulo: 'x' } as never)).toThrow(TypeError);
});
