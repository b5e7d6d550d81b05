import * as z from 'zod'

/**
 * Imported first by a page whose content policy forbids `new Function`: schemas are then read step by
 * step instead of being compiled, and the policy has nothing to report.
 */
z.config({ jitless: true })
