import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

export default defineConfig({
  ...shared,
  entry: {
    index: 'src/index.ts',
    'node/index': 'src/node/index.ts',
    'lite/index': 'src/lite/index.ts',
    'lite/video': 'src/lite/video.ts',
    'lite/room': 'src/lite/room.ts',
    'lite/donate': 'src/lite/donate.ts',
    'lite/archive': 'src/lite/archive.ts',
    'lite/audience': 'src/lite/audience.ts',
    'lite/call': 'src/lite/call.ts',
    'lite/captions': 'src/lite/captions.ts',
    'lite/fields': 'src/lite/fields.ts',
    'lite/fund': 'src/lite/fund.ts',
    'lite/jitsi': 'src/lite/jitsi.ts',
    'lite/command': 'src/lite/command.ts',
    'lite/peertube': 'src/lite/peertube.ts',
  },
  tsconfig: 'src/node/tsconfig.json',
});
