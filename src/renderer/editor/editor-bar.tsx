import type { EditorView } from '@codemirror/view'
import { ArticleMenu } from './article-menu.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import styles from './editor-bar.module.css'
import { OutlineButton } from './outline/outline-button.tsx'
import { WritingMode } from './live/writing-mode.tsx'
import type { ArticlePlace } from './use-article-entry.ts'

/** Above the text: where the article stands, and what can be done with it. */
export function EditorBar({
  place,
  view,
}: {
  readonly place: ArticlePlace
  readonly view: EditorView | null
}) {
  return (
    <div className={styles['bar']}>
      <Breadcrumb {...place} />
      <div className={styles['tools']}>
        <WritingMode />
        <OutlineButton view={view} />
        <ArticleMenu {...place} />
      </div>
    </div>
  )
}
