import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { sectionAt, targetAt } from './target-at.ts'
import { useActionContext } from '../actions/action-context.tsx'
import { hostMenu } from '../actions/host-menu.ts'
import { runAction } from '../actions/run-action.ts'
import { useConnectionStore } from '../stores/connection-store.ts'
import { useLayoutStore } from '../stores/layout-store.ts'
import { useNavigationStore } from '../stores/navigation-store.ts'
import { useOrderStore } from '../stores/order-store.ts'
import { useSelectionStore } from '../stores/selection-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import { useUiStore } from '../stores/ui-store.ts'
import { useWorkspaceStore } from '../stores/workspace-store.ts'

const stores = [
  useConnectionStore,
  useLayoutStore,
  useNavigationStore,
  useOrderStore,
  useSelectionStore,
  useSettingsStore,
  useUiStore,
  useWorkspaceStore,
]

/** Keeps the native menu in step with the actions, and runs the one that is chosen there. */
export function useHostMenu(): void {
  const context = useActionContext()
  const words = useTranslations('actions')
  const shell = useTranslations('shell')
  useEffect(() => {
    const { client, host, fail } = context
    if (!host.capabilities.nativeMenu) return
    const here = () => {
      const focus = document.activeElement
      return { ...context, target: targetAt(focus), section: sectionAt(focus) }
    }
    const labels = {
      file: shell('fileMenu'),
      view: shell('viewMenu'),
      go: shell('goMenu'),
      article: shell('articleMenu'),
      help: shell('helpMenu'),
    }
    let shown = ''
    const show = (): void => {
      const menu = hostMenu(labels, words, here())
      const text = JSON.stringify(menu)
      if (text === shown) return
      shown = text
      client.call('system.showMenu', { menu }).catch(fail)
    }
    show()
    const endings = [
      ...stores.map((store) => store.subscribe(show)),
      client.on('menu.chosen', ({ action }) => runAction(action, context)),
    ]
    return () => {
      for (const end of endings) end()
    }
  }, [context, words, shell])
}
