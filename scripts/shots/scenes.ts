import type { Scene } from './scene.ts'
import { dialogScenes } from './scenes/dialogs.ts'
import { historyScenes } from './scenes/history.ts'
import { orderingScenes } from './scenes/ordering.ts'
import { troubleScenes } from './scenes/trouble.ts'
import { viewScenes } from './scenes/views.ts'
import { welcomeScenes } from './scenes/welcome.ts'
import { writingScenes } from './scenes/writing.ts'

/** Every view and state that has a picture. */
export const scenes: readonly Scene[] = [
  ...welcomeScenes,
  ...writingScenes,
  ...orderingScenes,
  ...viewScenes,
  ...dialogScenes,
  ...historyScenes,
  ...troubleScenes,
]
