import styles from './list-sidebar.module.css'
import { SeriesList } from './series-list.tsx'
import { WorkspaceHead } from './workspace-head.tsx'
import { ListPane } from '../list/list-pane.tsx'

/** The left pane beside the text: the workspace's series, then the articles of the chosen one. */
export function ListSidebar() {
  return (
    <div className={styles['sidebar']}>
      <div className={styles['series']}>
        <WorkspaceHead />
        <SeriesList />
      </div>
      <div className={styles['articles']}>
        <ListPane />
      </div>
    </div>
  )
}
