import * as z from 'zod'

/** Where the WebSocket of browser mode is opened, relative to the page. */
export const bridgeSocketPath = '/bridge'

/** Where a closing tab posts the params of its last `article.save`. */
export const flushPath = '/flush'

/** Largest frame, in bytes, that a host takes from a client. */
export const wireMaxBytes = 64 * 1024 * 1024

/** Client to host: one call. `id` pairs the reply with it. */
export const wireCallSchema = z.strictObject({
  id: z.number().int().nonnegative(),
  method: z.string().max(100),
  params: z.unknown(),
})
export type WireCall = z.infer<typeof wireCallSchema>

/** What must be right of a call for its reply, a refusal at least, to find back. */
export const wireCallIdSchema = z.looseObject({ id: wireCallSchema.shape.id })

/** Host to client: the reply to one call, or an event. */
export const wireMessageSchema = z.union([
  z.strictObject({ id: z.number().int().nonnegative(), reply: z.unknown() }),
  z.strictObject({ event: z.string(), payload: z.unknown() }),
])
export type WireMessage = z.infer<typeof wireMessageSchema>
