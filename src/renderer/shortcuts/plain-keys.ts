import type { PlainKeys } from './sheet-entry.ts'

/** Keys of a row in the list, and of lift mode; a test holds them to the list. */
export const plainKeys: readonly PlainKeys[] = [
  { id: 'list.open', group: 'list', label: (t) => t('openRow'), keys: ['Enter'] },
  { id: 'list.lift', group: 'list', label: (t) => t('liftRow'), keys: [' '] },
  { id: 'lift.move', group: 'lift', label: (t) => t('liftMove'), keys: ['ArrowUp', 'ArrowDown'] },
  { id: 'lift.tens', group: 'lift', label: (t) => t('liftTens'), keys: ['PageUp', 'PageDown'] },
  { id: 'lift.ends', group: 'lift', label: (t) => t('liftEnds'), keys: ['Home', 'End'] },
  { id: 'lift.section', group: 'lift', label: (t) => t('liftSection'), keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'lift.position', group: 'lift', label: (t) => t('liftPosition'), keys: ['0', '9'] },
  { id: 'lift.drop', group: 'lift', label: (t) => t('liftDrop'), keys: ['Enter', ' '] },
  { id: 'lift.cancel', group: 'lift', label: (t) => t('liftCancel'), keys: ['Escape'] },
]
