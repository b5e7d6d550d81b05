import type { Extension } from '@codemirror/state'
import { hoverTooltip } from '@codemirror/view'
import styles from './link-notes.module.css'
import { servicesOf } from './editor-services.ts'
import { addressAt } from '../links/address-at.ts'

/** The pointer resting on a link shows the number and the title of what it leads to. */
export function linkNotes(): Extension {
  return hoverTooltip(
    ({ state }, at) => {
      const address = addressAt(state, at)
      const lines = address === null ? null : servicesOf(state).linkNote(address)
      if (address === null || lines === null) return null
      return {
        pos: address.from,
        end: address.to,
        above: true,
        create: () => ({ dom: noteOf(lines) }),
      }
    },
    { hoverTime: 400, hideOnChange: true },
  )
}

function noteOf([first, ...rest]: readonly string[]): HTMLElement {
  const dom = document.createElement('div')
  dom.className = styles['note'] ?? ''
  const title = document.createElement('span')
  title.className = styles['title'] ?? ''
  title.textContent = first ?? ''
  dom.append(title)
  for (const line of rest) {
    const detail = document.createElement('span')
    detail.className = styles['detail'] ?? ''
    detail.textContent = line
    dom.append(detail)
  }
  return dom
}
