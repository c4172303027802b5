/**
 * Something that the person at the keyboard can mend: the message is one line that names the place (`FILE:LINE: `
 * where there is one), the problem, the offending value, and what to do.
 */
export class Problem extends Error {
  override name = "Problem";
}

const SYSTEM: Record<string, string> = {
  EACCES: "permission denied",
  EPERM: "not permitted",
  ENOENT: "no such file or folder",
  ENOTDIR: "a file stands where a folder should be",
  EEXIST: "a file is in the way",
  EISDIR: "is a folder, not a file",
  ENOSPC: "no space left on the disk",
  EROFS: "the disk is read-only",
  ENOTEMPTY: "the folder is not empty",
  EXDEV: "is on another disk",
  EMFILE: "too many open files"
};

/** What a file-system error says, in words: `permission denied`; other errors give their own message. */
export function reasonOf(error: unknown): string {
  const {code = "", message = String(error)} = error as NodeJS.ErrnoException;
  return SYSTEM[code] ?? message.split("\n")[0];
}
