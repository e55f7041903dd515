// The same elements without components: templates know their attributes, properties and events too.
import '@comunal/fundraising/define';
import '@comunal/jitsi/define';
import '@comunal/peertube/define';
import type { ComunalVideo } from '@comunal/peertube/element';
import { useRef } from 'react';
import { campaign } from './campaign.ts';

export function Elements() {
  const video = useRef<ComunalVideo>(null);
  return (
    <>
      <comunal-video
        ref={video}
        src="https://tubo.example/w/wuzkHBJry2URbrzYF7oNaj"
        video-title="Taller de fanzines"
        start={90}
        oncomunal-video-ended={({ detail }) => video.current?.seek(detail.seconds / 2)}
      />
      <comunal-room
        instance="https://llamada.example"
        room="asamblea-cerrada"
        preset="conversation"
        tokenHandler={async ({ room }) => (room === '' ? null : 'token')}
      />
      {/* As JSON, it is in the HTML that a server sends. */}
      <comunal-donate campaign={JSON.stringify(campaign)} heading-level={2} />

      {/* @ts-expect-error There is no such attribute. */}
      <comunal-video titel="Taller de fanzines" />
      {/* @ts-expect-error There is no such preset. */}
      <comunal-room preset="party" />
      {/* @ts-expect-error The detail has no minutes. */}
      <comunal-video oncomunal-video-time={({ detail }) => String(detail.minutes)} />
    </>
  );
}
