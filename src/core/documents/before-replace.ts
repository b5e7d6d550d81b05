/**
 * Told before a file is replaced, with what it holds and what it is going to hold; the replacing waits for it
 * and does not happen when it rejects.
 */
export type BeforeReplace = (old: Uint8Array, next: Uint8Array) => Promise<void>
