/** An error as the operating system gives it, for the disks that are none. */
export class SystemError extends Error {
  readonly code: string

  constructor(code: string, path: string) {
    super(`${code}: ${path}`)
    this.name = 'SystemError'
    this.code = code
  }
}
