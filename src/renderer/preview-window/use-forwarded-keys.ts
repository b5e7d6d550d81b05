import { useEffect } from 'react'
import type { EditorWindow } from './follow-editor-window.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { actionsOfKey, scopesAt } from '../actions/dispatch-key.ts'
import { closeTab } from '../actions/navigation-actions.ts'
import { isInBrowser, platformOf } from '../actions/platform.ts'
import { detachPreview } from '../actions/preview-actions.ts'
import { actions } from '../actions/registry.ts'

/** Keys of the application count in the preview's own window, too; what they do is done in the other one. */
export function useForwardedKeys(editor: EditorWindow): void {
  const context = useActionContext()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { host } = context
      const scopes = scopesAt(document.activeElement)
      const situation = { scopes, platform: platformOf(host), inBrowser: isInBrowser(host) }
      const [action] = actionsOfKey(actions, event, situation)
      if (action === undefined || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      // What closes what is in front closes this window here.
      if (action === closeTab) detachPreview.run(context)
      else editor.runAction(action.id)
    }
    // A press on the page puts the focus into its frame, which hears the keys from then on.
    const onBlur = (): void => {
      const focus = document.activeElement
      if (focus instanceof HTMLIFrameElement)
        focus.contentDocument?.addEventListener('keydown', onKeyDown, { capture: true })
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('blur', onBlur)
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('blur', onBlur)
    }
  }, [context, editor])
}
