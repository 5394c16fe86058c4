import { UnknownIdError } from "../taxonomy/unknownIdError.js";

/** A mistake of whoever wrote the command line or the files it names: told in one line, without a stack. */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** Reasons of the file system in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or directory",
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EISDIR: "it is a directory, wanted a file",
  ENOTDIR: "it is no directory",
  EEXIST: "it is there already",
  ENOSPC: "no space left",
  EROFS: "the file system is read-only",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "too many links",
  EMFILE: "too many open files",
};

/**
 * The one line for an error that is the user's mistake, or `undefined` for a bug.
 *
 * Ranges that the library rejects are mistakes too; its messages start with the action, those of the runtime do not.
 */
export function mistakeOf(error: unknown): string | undefined {
  if (error instanceof UserError || error instanceof UnknownIdError) return oneLine(error.message);
  if (error instanceof RangeError && error.message.startsWith("Cannot ")) return oneLine(error.message);
  if (isFileError(error)) {
    const { path, syscall } = error;
    return oneLine(`Cannot ${syscall === "mkdir" || syscall === "rename" ? "write" : "open"} ${path === undefined ? "a file" : `"${path}"`}: ${reasonOf(error)}`);
  }
  return undefined;
}

/** What the file system has against it, in words; `undefined` for an error that is none of the file system. */
export function reasonOf(error: unknown): string | undefined {
  return isFileError(error) ? (REASONS[error.code] ?? error.code) : undefined;
}

function isFileError(error: unknown): error is Error & { readonly code: string; readonly syscall: string; readonly path?: string } {
  return error instanceof Error && "code" in error && "syscall" in error && typeof error.code === "string" && typeof error.syscall === "string";
}

/** Text without line feeds and other control characters, so that it stays one line and moves no cursor. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
}
