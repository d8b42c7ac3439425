import { messageOf } from '../errors.js';

/** A file-system error in words, for whoever wanted to read the file. */
export function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT': return 'there is no such file';
    case 'EACCES': case 'EPERM': return 'may not be read (permission denied)';
    case 'EISDIR': return 'is a folder';
    case 'ELOOP': return 'is a link that leads back to itself';
    case 'ENAMETOOLONG': return 'its name or path is too long';
    default: return messageOf(error);
  }
}

/** A file-system error in words, for whoever wanted to write the file. */
export function reasonNotWritten(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT': return 'its folder does not exist';
    case 'ENOTDIR': return 'what should be its folder is a file';
    case 'EACCES': case 'EPERM': return 'may not be written (permission denied)';
    case 'EROFS': return 'may not be written (the disk is read-only)';
    case 'ENOSPC': return 'could not be written: the disk is full';
    default: return reasonOf(error);
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
