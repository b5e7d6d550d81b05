import { ensureBuilt } from '../../scripts/ensure-built.ts'

/** The tests of the product run what `npm run build` makes, never the source. */
export default async function setup(): Promise<void> {
  await ensureBuilt()
}
