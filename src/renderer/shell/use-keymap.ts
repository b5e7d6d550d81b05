import { useEffect } from 'react'
import { sectionAt, targetAt } from './target-at.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { actionForKey, scopesAt } from '../actions/dispatch-key.ts'
import { isInBrowser, platformOf } from '../actions/platform.ts'
import { actions } from '../actions/registry.ts'
import { useReorderStore } from '../stores/reorder-store.ts'

/** Runs actions by their keys, ahead of whatever else listens in the page. */
export function useKeymap(): void {
  const context = useActionContext()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // Lift mode takes every key of the list; an input method is still composing.
      if (event.isComposing || useReorderStore.getState().lift !== null) return
      const { host } = context
      const focus = document.activeElement
      const situation = { scopes: scopesAt(focus), platform: platformOf(host), inBrowser: isInBrowser(host) }
      const here = { ...context, target: targetAt(focus), section: sectionAt(focus) }
      const action = actionForKey(actions, event, situation, here)
      if (action === null) return
      event.preventDefault()
      event.stopPropagation()
      action.run(here)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [context])
}
