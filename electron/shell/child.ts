/** A process of Usher's own, as either shell starts it: it ends when the shell ends, however that happens. */
export interface Child {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** A line that it wrote to its standard output. */
  onLine(listener: (line: string) => void): void;
  /** Called once; the code is null when a signal ended it. */
  onExit(listener: (code: number | null) => void): void;
  /** `force`: at once, without a chance to tidy up. */
  kill(force?: boolean): void;
}

/**
 * What a child's environment has besides the shell's: with more arenas than this, glibc keeps memory that one thread of the
 * engine has freed from the others. Other systems do not look at it.
 */
export const CHILD_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' } as const;

/** Starts a built program of `out/main` with Node. */
export type StartChild = (program: string, args: readonly string[]) => Child;
