import type { Log } from '#backend/host'
import { errorName } from '#backend/error-name'

/** A log on standard error. Names an error, never its text: that may hold a path of the author. */
export const stderrLog: Log = {
  info: (message) => void process.stderr.write(`${message}\n`),
  error: (message, error) => void process.stderr.write(`${message} (${errorName(error)})\n`),
}
