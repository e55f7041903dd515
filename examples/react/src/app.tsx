import { ComunalDonate } from '@comunal/fundraising/react';
import { ComunalRoom } from '@comunal/jitsi/react';
import { ComunalVideo } from '@comunal/peertube/react';
import { useState } from 'react';
import { campaign } from './campaign.ts';

export function App() {
  const [state, setState] = useState('cargando');
  return (
    <>
      <h1>Colectiva de Ejemplo</h1>
      <p>Todo en esta página es inventado: no hay tal colectiva, ni servidores, ni cuentas.</p>

      <h2>Un video</h2>
      <ComunalVideo
        src="https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj"
        videoTitle="Taller de fanzines"
        onComunalVideoPlay={({ detail }) => setState(`video: ${detail.seconds} s`)}
      >
        <a href="https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj">
          Taller de fanzines, en tubo.example
        </a>
      </ComunalVideo>

      <h2>Una llamada</h2>
      <ComunalRoom
        instance="https://llamada.example"
        room="asamblea-abierta"
        roomTitle="Asamblea abierta"
        onComunalRoomState={({ detail }) => setState(`llamada: ${detail.state}`)}
      >
        <a href="https://llamada.example/asamblea-abierta">Abrir la llamada en llamada.example</a>
      </ComunalRoom>

      <h2>Una campaña</h2>
      <ComunalDonate
        campaign={campaign}
        onComunalDonateReady={() => setState('campaña: lista')}
        onComunalDonateError={({ detail }) => setState(`campaña: ${detail.reason}`)}
      >
        <p>CLABE 000180000000000014, una cuenta de prueba.</p>
      </ComunalDonate>

      <p>
        Estado: <output>{state}</output>
      </p>
    </>
  );
}
