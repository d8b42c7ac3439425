import multer from 'multer';
import type { RequestHandler } from 'express';
import type { UploadLimits } from '../view-models/add-page.js';

/** An uploaded file in memory; `bytes` is null where it was over the limit and has been let go. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

type StoredFile = Partial<Express.Multer.File> & { readonly overLimit?: boolean };

/**
 * Reads uploaded files of the field `files` into memory.
 *
 * A file over the size limit is drained and dropped, so that the others of the same upload still get in; more files than
 * allowed refuse the whole upload.
 */
export function readUpload(limits: UploadLimits): RequestHandler {
  return multer({
    storage: boundedMemory(limits.maxFileBytes),
    limits: { files: limits.maxFiles, fields: 10, fieldSize: 10_000 },
    defParamCharset: 'utf8',
  }).array('files');
}

/** The files that {@link readUpload} read, in the order of the upload, without empty file fields. */
export function uploadedFiles(files: unknown): readonly UploadedFile[] {
  const stored = Array.isArray(files) ? (files as readonly (Express.Multer.File & StoredFile)[]) : [];
  return stored.map((file) => ({ name: file.originalname, bytes: file.overLimit === true ? null : file.buffer }));
}

function boundedMemory(maxBytes: number): multer.StorageEngine {
  return {
    _handleFile(_request, file, done) {
      const chunks: Buffer[] = [];
      let size = 0;
      file.stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= maxBytes) chunks.push(chunk);
        else chunks.length = 0;
      });
      file.stream.on('error', done);
      file.stream.on('end', () => {
        const stored: StoredFile = size > maxBytes ? { size, overLimit: true } : { size, buffer: Buffer.concat(chunks) };
        done(null, stored);
      });
    },
    _removeFile(_request, _file, done) {
      done(null);
    },
  };
}
