import { actions } from './en/actions.ts'
import { editor } from './en/editor.ts'
import { exporting } from './en/exporting.ts'
import { list } from './en/list.ts'
import { order } from './en/order.ts'
import { preview } from './en/preview.ts'
import { shell } from './en/shell.ts'
import { welcome } from './en/welcome.ts'

/** Every word of the interface in English, by area. Messages are ICU. */
export const en = { actions, editor, exporting, list, order, preview, shell, welcome } as const
