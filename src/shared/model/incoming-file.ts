import * as z from 'zod'

/** So many files come into a series at once; an archive of more is no series. */
export const mostIncomingFiles = 20_000
/** Bytes of all of them together: they go over the bridge in one message, as Base64. */
export const mostIncomingBytes = 40_000_000

/** Where a file stood, from the place that all of them come from: `/` between parts, and none of them leads away. */
export const incomingPathSchema = z
  .string()
  .min(1)
  .max(2048)
  .refine((path) => !path.includes('\0') && path.split('/').every((part) => !['', '.', '..'].includes(part)))
