import type { PendingWrite } from '#core/storage/simulated-nodes'
import type { Survival } from '#core/storage/simulated-disk'

export interface SurvivalPattern {
  readonly name: string
  readonly survives: (write: PendingWrite, index: number) => Survival
}

/** What a disk may have kept of the writes that nobody synced, when the power went: the edges and chance. */
export function survivalPatterns(random: number, seed = 1): SurvivalPattern[] {
  return [
    { name: 'all', survives: () => 'kept' },
    { name: 'none', survives: () => 'lost' },
    { name: 'names alone', survives: ({ kind }) => (kind === 'names' ? 'kept' : 'lost') },
    { name: 'bytes alone', survives: ({ kind }) => (kind === 'bytes' ? 'kept' : 'lost') },
    { name: 'names, half of the bytes', survives: ({ kind }) => (kind === 'names' ? 'kept' : 'half') },
    { name: 'the even ones', survives: (_, index) => (index % 2 === 0 ? 'kept' : 'lost') },
    { name: 'the odd ones', survives: (_, index) => (index % 2 === 1 ? 'kept' : 'lost') },
    { name: 'the first', survives: (_, index) => (index === 0 ? 'kept' : 'lost') },
    { name: 'all but the first', survives: (_, index) => (index === 0 ? 'lost' : 'kept') },
    ...Array.from({ length: random }, (_, nth) => chance(seed * 1000 + nth)),
  ]
}

const outcomes: readonly Survival[] = ['lost', 'kept', 'half']

function chance(seed: number): SurvivalPattern {
  return {
    name: `chance ${seed}`,
    survives: (_, index) => outcomes[mix(seed, index) % outcomes.length] ?? 'lost',
  }
}

/** The finaliser of MurmurHash3: every bit of both numbers counts. */
function mix(seed: number, index: number): number {
  let hash = Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
