import type { Server } from 'node:http'
import { SeriatimError } from '#shared/errors'

/** Only this computer can reach it. */
const address = '127.0.0.1'

/**
 * Starts listening and answers with the port that was taken (0 asks for any free one). Rejects with
 * `host.portInUse` where the port cannot be had.
 */
export function listenOnLoopback(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)))
    server.listen(port, address, () => {
      const taken = server.address()
      if (taken !== null && typeof taken === 'object') resolve(taken.port)
      else reject(new Error('A listening server has no port'))
    })
  })
}

/** Ends a server with all its connections, those that are kept open for later included. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new SeriatimError(
      'host.portInUse',
      `Port ${port} is in use by another program. Choose another with --port, or --port 0 for any free one.`,
      { port },
      error,
    )
  }
  if (error.code === 'EACCES') {
    return new SeriatimError(
      'host.portInUse',
      `Port ${port} may not be used by this user. Choose another with --port, or --port 0 for any free one.`,
      { port },
      error,
    )
  }
  return error
}
