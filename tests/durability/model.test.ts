import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recoverJournal } from '#core/journal/recover-journal'
import { createStorage } from '#core/storage/create-storage'
import { withFaults } from '#core/storage/faulty-file-system'
import type { SimulatedDisk } from '#core/storage/simulated-disk'
import { articleText, planStep, readShelf, settled, type Shelf, type Step } from './author-model.ts'
import { fullRun as full } from '../product/full-run.ts'
import { diskWith, root } from './operation.ts'
import { survivalPatterns } from './survival-patterns.ts'

const start: Shelf = {
  series: {
    a: ['one', 'two', 'three'].map((name) => [`${name}.md`, articleText(name, `Text of ${name}.`)] as const),
    b: ['four', 'five'].map((name) => [`${name}.md`, articleText(name, `Text of ${name}.`)] as const),
  },
  trash: [],
}

const text = fc.stringMatching(/^[a-z ]{1,12}$/)
const name = fc.constantFrom('one', 'two', 'six', 'seven', 'eight', 'nine')
const article = fc.nat(30)
const place = fc.integer({ min: 1, max: 8 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('save' as const, 'outside edit' as const), article, text }),
  fc.record({ kind: fc.constant('reorder' as const), article, to: place }),
  fc.record({ kind: fc.constant('rename' as const), article, name }),
  fc.record({ kind: fc.constant('move' as const), article, to: place }),
  fc.record({ kind: fc.constant('trash' as const), article }),
  fc.record({ kind: fc.constant('restore' as const), which: fc.nat(5) }),
  fc.record({ kind: fc.constant('create' as const), series: fc.nat(1), name, text }),
)
/** With a crash: the call before which the process ends, and what the disk kept. */
const crash = fc.option(fc.record({ killAt: fc.nat(140), pattern: fc.nat(20) }), { nil: null, freq: 2 })

function freshDisk(): SimulatedDisk {
  const files: Record<string, string> = { 'seriatim.yaml': 'format: 1\n' }
  for (const [series, list] of Object.entries(start.series)) {
    files[`${series}/series.yaml`] = `articles:\n${list.map(([each]) => `  - ${each}\n`).join('')}`
    for (const [each, content] of list) files[`${series}/${each}`] = content
  }
  return diskWith(files)
}

async function crashAndReopen(
  disk: SimulatedDisk,
  run: (storage: ReturnType<typeof createStorage>) => Promise<unknown>,
  { killAt, pattern }: { killAt: number; pattern: number },
): Promise<SimulatedDisk> {
  const system = withFaults(disk.system, ({ index }) => (index === killAt ? { kind: 'kill' } : null))
  await run(createStorage(system)).catch(() => undefined)
  const patterns = survivalPatterns(12)
  const after = disk.afterPowerLoss(patterns[pattern % patterns.length]?.survives ?? (() => 'kept'))
  await recoverJournal(after.system, root)
  return after
}

it('whatever the author does and whenever the power fails, the shelf is the one before or after', async () => {
  let sequences = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, crash), { minLength: 1, maxLength: 12 }), async (steps) => {
      let disk = freshDisk()
      let shelf = start
      for (const [each, failing] of steps) {
        const act = planStep(shelf, each)
        if (act === null) continue
        if (failing === null) {
          await act.run(createStorage(disk.system))
          shelf = act.after
          expect(settled(await readShelf(createStorage(disk.system)))).toEqual(settled(shelf))
        } else {
          disk = await crashAndReopen(disk, act.run, failing)
          const now = await readShelf(createStorage(disk.system))
          expect([shelf, act.after].map(settled)).toContainEqual(settled(now))
          shelf = now
        }
      }
      sequences += 1
    }),
    { numRuns: full ? 2_500 : 60 },
  )
  console.info(`${sequences} sequences of an author’s steps, 0 bad`)
})
