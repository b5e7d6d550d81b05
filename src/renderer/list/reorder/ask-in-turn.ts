import { afterOthers } from './host-queue.ts'
import type { OrderTools } from './order-tools.ts'

/** Does work that the host is asked for when all before it is done, and tells what went wrong. */
export function askInTurn({ fail }: Pick<OrderTools, 'fail'>, work: () => Promise<void>): void {
  void afterOthers(work).catch((error: unknown) => fail(null, error))
}
