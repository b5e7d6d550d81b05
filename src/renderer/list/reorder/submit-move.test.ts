import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeClient, type FakeClient } from '../../testing/fake-client.ts'
import { hostArrange, hostMove } from '../../testing/host-move.ts'
import { numbered, sampleEntry, sampleSeries } from '../../testing/sample-series.ts'
import { sampleWorkspace, showSampleWorkspace } from '../../testing/sample-workspace.ts'
import { gathered } from './placement.ts'
import { sendAgain, sendBack, submitMove, type Submitted } from './submit-move.ts'
import { useOrderStore, type MoveStep } from '../../stores/order-store.ts'
import { seriesNow } from '../../stores/shown-series.ts'
import { useWorkspaceStore } from '../../stores/workspace-store.ts'
import { SeriatimError } from '#shared/errors'
import type { Series } from '#shared/model/series'

const start = sampleSeries([sampleEntry('a'), sampleEntry('b'), sampleEntry('c'), sampleEntry('d')])

/** A host that keeps one series and answers each move when the test lets it. */
function slowHost(): { client: FakeClient; answer: (how?: 'refuse') => Promise<void>; disk: () => Series } {
  let disk = start
  const waiting: ((how?: 'refuse') => void)[] = []
  const later = (change: () => Series): Promise<Series> =>
    new Promise((resolve, reject) => {
      waiting.push((how) => {
        if (how === 'refuse') return reject(new SeriatimError('file.diskFull', 'The disk is full.'))
        disk = change()
        resolve(disk)
      })
    })
  const client = fakeClient({
    'series.move': (params) => later(() => hostMove(disk, params)),
    'series.arrange': (params) => later(() => hostArrange(disk, params)),
  })
  /** Until all that needs no answer is done; what waits for a frame is a turn of its own. */
  const ticks = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve))
  }
  return {
    client,
    disk: () => disk,
    async answer(how) {
      await ticks()
      const next = waiting.shift()
      if (next === undefined) throw new Error('no move is waiting')
      next(how)
      await ticks()
    },
  }
}

/** Moves one or several, as a drop would. */
function move(client: FakeClient, keys: string, to: number, section?: string): Submitted | null {
  const series = seriesNow('patterns')
  if (series === null) throw new Error('no series is shown')
  return submitMove(client, 'patterns', gathered(series, keys.split(' '), to, section), keys)
}

function lastMove(stack: 'undo' | 'redo'): MoveStep {
  const step = useOrderStore.getState()[stack].at(-1)
  if (step?.kind !== 'move') throw new Error(`there is no move to ${stack}`)
  return step
}

const undo = (client: FakeClient): Submitted | null => sendBack(client, lastMove('undo'))
const redo = (client: FakeClient): Submitted | null => sendAgain(client, lastMove('redo'))

const shown = (): string[] => {
  const series = seriesNow('patterns')
  return series === null ? [] : numbered(series)
}
const told = (): string[] => useWorkspaceStore.getState().workspace?.series.map(numbered)[0] ?? []

beforeEach(() => {
  // No frames are drawn here: each is over as soon as it is asked for.
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => {
    draw(0)
    return 0
  })
  showSampleWorkspace(sampleWorkspace([start]))
})
afterEach(() => vi.unstubAllGlobals())

describe('submitMove', () => {
  it('shows the move before the host has answered, and the facts stay facts', async () => {
    const { client, answer } = slowHost()
    move(client, 'd', 1)
    expect(shown()).toEqual(['01 d', '02 a', '03 b', '04 c'])
    expect(told()).toEqual(['01 a', '02 b', '03 c', '04 d'])
    expect(useOrderStore.getState().saving).toBe('saving')
    await answer()
    expect(told()).toEqual(['01 d', '02 a', '03 b', '04 c'])
    expect(useOrderStore.getState()).toMatchObject({ saving: 'saved', pending: [] })
  })

  it('falls back to what the host last said when it refuses', async () => {
    const { client, answer } = slowHost()
    const sent = move(client, 'd', 1)
    await answer('refuse')
    expect(shown()).toEqual(['01 a', '02 b', '03 c', '04 d'])
    expect(useOrderStore.getState()).toMatchObject({ saving: 'failed', pending: [], undo: [] })
    expect((await sent?.done)?.kind).toBe('failed')
  })

  it('keeps a later move when an earlier one is refused', async () => {
    const { client, answer, disk } = slowHost()
    move(client, 'd', 1)
    move(client, 'a', 4)
    await answer('refuse')
    await answer()
    expect(shown()).toEqual(['01 b', '02 c', '03 d', '04 a'])
    expect(shown()).toEqual(numbered(disk()))
  })

  it('sends one move at a time, in order', async () => {
    const { client, answer } = slowHost()
    move(client, 'a', 2)
    move(client, 'a', 3)
    await Promise.resolve()
    await Promise.resolve()
    expect(client.calls).toHaveLength(1)
    await answer()
    expect(client.calls).toEqual([
      ['series.move', { series: 'patterns', keys: ['a'], to: 2 }],
      ['series.move', { series: 'patterns', keys: ['a'], to: 3 }],
    ])
    await answer()
    expect(shown()).toEqual(['01 b', '02 c', '03 a', '04 d'])
  })

  it('stays where it is when an event tells the move before the reply does', async () => {
    const { client, answer } = slowHost()
    move(client, 'a', 3)
    useWorkspaceStore.getState().receiveSeries(hostMove(start, { keys: ['a'], to: 3 }))
    expect(shown()).toEqual(['01 b', '02 c', '03 a', '04 d'])
    await answer()
    expect(shown()).toEqual(['01 b', '02 c', '03 a', '04 d'])
  })

  it('sends nothing that would change nothing', () => {
    const { client } = slowHost()
    expect(move(client, 'b', 2)).toBeNull()
    expect(move(client, 'x', 2)).toBeNull()
    expect(client.calls).toEqual([])
  })
})

describe('undo and redo', () => {
  it('takes a move back and makes it again', async () => {
    const { client, answer } = slowHost()
    move(client, 'd', 1)
    await answer()
    undo(client)
    await answer()
    expect(shown()).toEqual(['01 a', '02 b', '03 c', '04 d'])
    redo(client)
    await answer()
    expect(shown()).toEqual(['01 d', '02 a', '03 b', '04 c'])
    expect(useOrderStore.getState().redo).toEqual([])
  })

  it('undoes two moves at once without waiting for the disk', async () => {
    const { client, answer } = slowHost()
    move(client, 'd', 1)
    move(client, 'c', 2)
    undo(client)
    undo(client)
    expect(shown()).toEqual(['01 a', '02 b', '03 c', '04 d'])
    for (let each = 0; each < 4; each += 1) await answer()
    expect(told()).toEqual(['01 a', '02 b', '03 c', '04 d'])
  })

  it('gives the section back too', async () => {
    const { client, answer } = slowHost()
    move(client, 'a', 1, 'core')
    await answer()
    expect(seriesNow('patterns')?.entries[0]?.section).toBe('core')
    undo(client)
    await answer()
    expect(seriesNow('patterns')?.entries[0]?.section).toBeNull()
  })

  it('keeps a step whose undo is refused', async () => {
    const { client, answer } = slowHost()
    move(client, 'd', 1)
    await answer()
    undo(client)
    await answer('refuse')
    expect(useOrderStore.getState().undo).toHaveLength(1)
    expect(useOrderStore.getState().redo).toEqual([])
    expect(shown()).toEqual(['01 d', '02 a', '03 b', '04 c'])
  })

  it('gives each of several its own place back, as one step', async () => {
    const { client, answer } = slowHost()
    move(client, 'a d', 2)
    await answer()
    expect(shown()).toEqual(['01 b', '02 a', '03 d', '04 c'])
    undo(client)
    expect(shown()).toEqual(['01 a', '02 b', '03 c', '04 d'])
    await answer()
    expect(told()).toEqual(['01 a', '02 b', '03 c', '04 d'])
    redo(client)
    await answer()
    expect(told()).toEqual(['01 b', '02 a', '03 d', '04 c'])
    expect(useOrderStore.getState()).toMatchObject({ saving: 'saved', redo: [] })
    expect(useOrderStore.getState().undo).toHaveLength(1)
  })

  it('takes back several moves at once, each with what it needs of the one before', async () => {
    const { client, answer } = slowHost()
    move(client, 'a d', 2)
    move(client, 'b c', 1)
    undo(client)
    undo(client)
    expect(shown()).toEqual(['01 a', '02 b', '03 c', '04 d'])
    for (let each = 0; each < 4; each += 1) await answer()
    expect(told()).toEqual(['01 a', '02 b', '03 c', '04 d'])
  })

  it('forgets what could be redone once something new is moved', async () => {
    const { client, answer } = slowHost()
    move(client, 'd', 1)
    await answer()
    undo(client)
    await answer()
    move(client, 'b', 1)
    await answer()
    expect(useOrderStore.getState().redo).toEqual([])
  })
})
