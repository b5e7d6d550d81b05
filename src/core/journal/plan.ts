import * as z from 'zod'
import { revisionOf } from '#core/documents/revision'

const revisionSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** One path of a plan; its staged bytes are in `<n>.after`, those before in `<n>.before`, n its index. */
const plannedChangeSchema = z.strictObject({
  path: z.string().min(1),
  before: revisionSchema.nullable(),
  after: revisionSchema.nullable(),
  /** The file keeps its identity (several names, or a folder that takes no new file): written over. */
  inPlace: z.boolean(),
})
export type PlannedChange = z.infer<typeof plannedChangeSchema>

const planSchema = z.strictObject({
  format: z.literal(1),
  label: z.string(),
  changes: z.array(plannedChangeSchema),
  /** Absent in journals of the time before there were any. */
  moves: z.array(z.strictObject({ from: z.string().min(1), to: z.string().min(1) })).default([]),
})
export type Plan = z.infer<typeof planSchema>

/** The plan as it lies in the journal: one line of JSON, then its hash. */
export function encodePlan(plan: Plan): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(plan))
  return new TextEncoder().encode(`${JSON.stringify(plan)}\n${revisionOf(json)}\n`)
}

/** Null for anything but a whole plan: a torn one was never committed. */
export function decodePlan(bytes: Uint8Array): Plan | null {
  const [json, hash] = new TextDecoder().decode(bytes).split('\n')
  if (json === undefined || hash !== revisionOf(new TextEncoder().encode(json))) return null
  try {
    const parsed = planSchema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
