import type { Problem } from "../errors";

/** Refusals of the system by their code: message and remedy. */
const REFUSALS: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  EMFILE: ["too many files are open in this process", "raise the limit, such as `ulimit -n 1024`"],
  ENFILE: ["too many files are open on this machine", "close other programs"],
  ENOSPC: ["the disk is full", "free some space"],
  EDQUOT: ["the disk quota is used up", "free some space"],
  EROFS: ["the file system is read-only", "use another folder"],
  EACCES: ["no permission", "change the permissions, or use another folder"],
  EPERM: ["no permission", "change the permissions, or use another folder"],
  ENOMEM: ["no memory is left", "close other programs"],
  EIO: ["a device does not answer", "check the disk"],
};

/**
 * The problem of an error of the system that no part of the command expects, such as a deleted current folder; undefined for
 * any other error, which is a defect.
 */
export function systemProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  const found = error.message;
  if (error.syscall === "uv_cwd")
    return {
      code: "CALL006",
      path: "",
      message: "the current folder no longer exists",
      found,
      remedy: "change to another folder",
    };
  const [message, remedy] = refusalOf(String(error.code));
  return { code: "CALL006", path: "", message, found, remedy };
}

/** The stack of an error, for a request of `GIGASITE_DEBUG=1`. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? String(error.stack) : "";
}

function refusalOf(code: string): readonly [message: string, remedy: string] {
  const known = Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
  return (
    known ?? ["the system refused an operation", "check files and folders of the call; GIGASITE_DEBUG=1 shows the stack"]
  );
}
