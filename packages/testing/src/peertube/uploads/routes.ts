import { route } from '../http/router.ts';
import { cancelUpload } from './cancel.ts';
import { putChunk } from './chunk.ts';
import { initReplacement, initUpload } from './init.ts';
import { uploadLegacy } from './legacy.ts';

const UPLOAD = '/api/v1/videos/upload-resumable';
const REPLACE = '/api/v1/videos/:id/source/replace-resumable';

export const uploadRoutes = [
  route(`POST ${UPLOAD}`, initUpload, 'uploadResumableInit'),
  route(`PUT ${UPLOAD}`, putChunk, 'uploadResumable'),
  route(`DELETE ${UPLOAD}`, cancelUpload, 'uploadResumableCancel'),
  route(`POST ${REPLACE}`, initReplacement, 'replaceVideoSourceResumableInit'),
  route(`PUT ${REPLACE}`, putChunk, 'replaceVideoSourceResumable'),
  route(`DELETE ${REPLACE}`, cancelUpload, 'replaceVideoSourceResumableCancel'),
  route('POST /api/v1/videos/upload', uploadLegacy, 'uploadLegacy'),
];
