import * as z from 'zod'

/** Where the WebSocket of browser mode is opened, relative to the page. */
export const bridgeSocketPath = '/bridge'

/** Client to host: one call. `id` pairs the reply with it. */
export const wireCallSchema = z.strictObject({
  id: z.number().int().nonnegative(),
  method: z.string().max(100),
  params: z.unknown(),
})
export type WireCall = z.infer<typeof wireCallSchema>

/** Host to client: the reply to one call, or an event. */
export const wireMessageSchema = z.union([
  z.strictObject({ id: z.number().int().nonnegative(), reply: z.unknown() }),
  z.strictObject({ event: z.string(), payload: z.unknown() }),
])
export type WireMessage = z.infer<typeof wireMessageSchema>

/** Names of the two Electron channels. */
export const ipcCallChannel = 'seriatim:call'
export const ipcEventChannel = 'seriatim:event'
/** Key under which the preload puts the bridge on `window`. */
export const bridgeGlobal = 'seriatim'
