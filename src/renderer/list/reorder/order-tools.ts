import type { Announcer } from './announcer.ts'
import type { OrderWords } from './move-words.ts'
import type { Client } from '../../bridge/client.ts'

/** What changes of the structure need: to ask the host, to say what became of it, to tell a failure. */
export interface OrderTools {
  readonly client: Client
  readonly words: OrderWords
  readonly announcer: Announcer
  readonly fail: (sentence: string | null, error: unknown) => void
}
