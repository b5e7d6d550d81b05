import { beforeEach, expect, it, vi } from 'vitest'
import { createAnnouncer } from './announcer.ts'
import { createMover } from './create-mover.ts'
import type { OrderWords } from './move-words.ts'
import { useOrderStore, type OrderStep } from '../../stores/order-store.ts'
import { fakeClient } from '../../testing/fake-client.ts'

const words = ((key: string) => key) as unknown as OrderWords

const renaming = (nth: number): OrderStep => ({
  kind: 'relocation',
  what: 'rename',
  series: 'patterns',
  title: `step ${nth}`,
  step: `0000000${nth}-0a0b0c0d`,
})

beforeEach(() => useOrderStore.getState().forget())

it('two presses of undo before the host has answered take back two steps, and two of redo bring them again', async () => {
  const client = fakeClient({
    'operation.undo': ({ step }) => ({
      step: step.endsWith('0d') ? step.replace('0d', '0e') : step.replace('0e', '0d'),
    }),
  })
  const fail = vi.fn<(sentence: string | null, error: unknown) => void>()
  const mover = createMover({ client, words, announcer: createAnnouncer(() => undefined), fail })
  useOrderStore.getState().setSteps([renaming(1), renaming(2)], [])
  mover.undo()
  mover.undo()
  await vi.waitFor(() => expect(useOrderStore.getState().redo).toHaveLength(2))
  mover.redo()
  mover.redo()
  await vi.waitFor(() => expect(useOrderStore.getState().undo).toHaveLength(2))
  expect(client.calls.map(([, params]) => params)).toEqual([
    { step: '00000002-0a0b0c0d' },
    { step: '00000001-0a0b0c0d' },
    { step: '00000001-0a0b0c0e' },
    { step: '00000002-0a0b0c0e' },
  ])
  expect(useOrderStore.getState().undo).toEqual([renaming(1), renaming(2)])
  expect(fail).not.toHaveBeenCalled()
})
