import { join } from 'node:path'
// The flavour for plain Node: the one for Electron opens an IPC channel of its own.
import electronLog from 'electron-log/node'
import type { Log } from '#backend/host'
import { errorName } from '#backend/error-name'

/**
 * A log file in the given folder, on this computer only. Names an error, never its text: that may hold a
 * path of the author.
 */
export function createFileLog(folder: string): Log {
  const logger = electronLog.create({ logId: 'seriatim' })
  logger.transports.file.resolvePathFn = () => join(folder, 'main.log')
  logger.transports.file.level = 'info'
  logger.transports.console.level = 'error'
  return {
    info: (message) => logger.info(message),
    error: (message, error) => logger.error(`${message} (${errorName(error)})`),
  }
}
