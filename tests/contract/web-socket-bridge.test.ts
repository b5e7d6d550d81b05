import { createBackend } from '#backend/create-backend'
import { bridgeConformance } from './bridge-conformance.ts'
import { connectClient } from './socket-client.ts'
import { startTestWebHost } from './test-web-host.ts'

bridgeConformance('over a WebSocket', async (workspace) => {
  const host = await startTestWebHost({ createBackend, ...(workspace === null ? {} : { workspace }) })
  const { bridge } = await connectClient(host)
  return {
    bridge,
    async close() {
      bridge.close()
      await host.close()
    },
  }
})
