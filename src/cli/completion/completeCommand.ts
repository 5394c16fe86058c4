/** The command that completion scripts call; the help does not list it. */
export const COMPLETE = "__complete";
