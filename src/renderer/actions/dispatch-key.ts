import type { Action, ActionContext, Scope } from './action.ts'
import { chordFor, matchesChord, type Platform, type PressedKey } from './shortcut.ts'

/** What the dispatcher knows of the window when a key goes down. */
export interface KeySituation {
  /** Scopes that count now: `all`, and those of the pane with the focus. */
  readonly scopes: readonly Scope[]
  readonly platform: Platform
  readonly inBrowser: boolean
}

/** The action that the pressed keys mean here, among those that can run now. The pane's own come first. */
export function actionForKey(
  actions: readonly Action[],
  pressed: PressedKey,
  situation: KeySituation,
  context: ActionContext,
): Action | null {
  const able = actionsOfKey(actions, pressed, situation).filter((action) => action.when(context))
  return able.find(({ scope }) => scope === 'list' || scope === 'editor') ?? able[0] ?? null
}

/** The actions that have these keys here, whether they can run or not. */
export function actionsOfKey(
  actions: readonly Action[],
  pressed: PressedKey,
  { scopes, platform, inBrowser }: KeySituation,
): readonly Action[] {
  return actions.filter(
    ({ scope, shortcut }) =>
      shortcut !== undefined &&
      scopes.includes(scope) &&
      matchesChord(chordFor(shortcut, platform, inBrowser), pressed, platform),
  )
}

/** Scopes at the element with the focus; none of the shell's while a dialog or menu is open. */
export function scopesAt(element: Element | null): Scope[] {
  if (element?.closest('[role="dialog"]:not([data-drawer]), [role="menu"]') != null) return []
  const own = element?.closest('[data-scope]')?.getAttribute('data-scope')
  if (own === 'editor') return ['editor', 'outside-list', 'all']
  // A field inside the list types; it does not move articles.
  const inList = own === 'list' && element?.matches('input, textarea') !== true
  return inList ? ['list', 'all'] : ['outside-list', 'all']
}
