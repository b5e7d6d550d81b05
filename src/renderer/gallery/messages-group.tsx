import { CircleCheck, FileX, GitMerge, HardDrive, LifeBuoy, SearchX } from 'lucide-react'
import { useState } from 'react'
import styles from './gallery.module.css'
import { nothing } from './nothing.ts'
import { GalleryGroup, Shown } from './shown.tsx'
import { Banner } from '../components/banner.tsx'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Toast, ToastRegion } from '../components/toast.tsx'

export function BannersGroup() {
  return (
    <GalleryGroup id="banners" title="Banner">
      <Shown label="strip with title" wide>
        <Banner
          tone="warning"
          look="strip"
          icon={GitMerge}
          title="This article changed on disk while you were writing"
          actions={<Button>See both in History</Button>}
        >
          Both versions are kept in History. Four changes merged by themselves; three need you.
        </Banner>
      </Shown>
      <Shown label="strip" wide>
        <Banner tone="info" look="strip">
          Another Seriatim is writing in this workspace. This window is for reading.
        </Banner>
      </Shown>
      <Shown label="inset, error" wide>
        <Banner tone="error" actions={<Button size="small">Try now</Button>}>
          Your last 40 words are not on disk yet: the disk is full. They are kept here and tried again every
          few seconds.
        </Banner>
      </Shown>
      <Shown label="inset, warning, can be sent away" wide>
        <Banner tone="warning" dismiss={{ label: 'Dismiss', run: nothing }}>
          03 links to an article that does not exist. The link will be plain text until it is fixed.
        </Banner>
      </Shown>
      <Shown label="inset, good" wide>
        <Banner tone="good">
          Every word is accounted for: 75,543 in the articles, 75,543 in the bundle.
        </Banner>
      </Shown>
    </GalleryGroup>
  )
}

export function ToastsGroup() {
  const [toasts, setToasts] = useState<readonly number[]>([])
  return (
    <GalleryGroup id="toasts" title="Toast">
      <Shown label="with Undo, with a count, an error" wide>
        <div className={styles['toasts']}>
          <Toast
            text="“Canary Deployment Pattern” moved to trash. 09 to 20 moved up."
            action={{ label: 'Undo', run: nothing }}
            dismissLabel="Dismiss"
            onDismiss={nothing}
          />
          <Toast
            text="articles imported after 20."
            count={4}
            action={{ label: 'Undo', run: nothing }}
            dismissLabel="Dismiss"
            onDismiss={nothing}
          />
          <Toast
            tone="error"
            text="That did not work. Your files are as they were."
            dismissLabel="Dismiss"
            onDismiss={nothing}
          />
        </div>
      </Shown>
      <Shown label="in its place">
        <Button onPress={() => setToasts([...toasts, toasts.length])}>Rename circuit-breaker.md</Button>
      </Shown>
      <ToastRegion label="Messages">
        {toasts.map((id) => (
          <Toast
            key={id}
            text="“circuit-breaker.md” renamed. 7 links updated."
            action={{ label: 'Undo', run: nothing }}
            dismissLabel="Dismiss"
            onDismiss={() => setToasts((all) => all.filter((each) => each !== id))}
          />
        ))}
      </ToastRegion>
    </GalleryGroup>
  )
}

export function EmptyStatesGroup() {
  return (
    <GalleryGroup id="empty-states" title="Empty state">
      <Shown label="nothing found">
        <div className={styles['panel']}>
          <EmptyState
            level={3}
            icon={SearchX}
            title="No article says “idempotant”"
            text="Did you mean idempotent? It appears 14 times in 5 articles."
          >
            <Button size="small">Search for idempotent</Button>
          </EmptyState>
        </div>
      </Shown>
      <Shown label="good">
        <div className={styles['panel']}>
          <EmptyState
            level={3}
            icon={CircleCheck}
            tone="good"
            title="Nothing to fix"
            text="34 articles, 212 links and 48 images were checked a moment ago."
          >
            <Button size="small">Check again</Button>
          </EmptyState>
        </div>
      </Shown>
      <Shown label="error">
        <div className={styles['panel']}>
          <EmptyState
            level={3}
            icon={FileX}
            tone="error"
            title="14 Dead Letter Queue has lost its file"
            text={
              <>
                It was at <code>dead-letter-queue.md</code>. Its place in the order is kept.
              </>
            }
          >
            <Button size="small">Find it…</Button>
          </EmptyState>
        </div>
      </Shown>
      <Shown label="warning">
        <div className={styles['panel']}>
          <EmptyState
            level={3}
            icon={HardDrive}
            tone="warning"
            title="The order of this series needs a look"
            text="All 20 articles are safe; 17 keep their place, 3 are listed under Unplaced."
          />
        </div>
      </Shown>
      <Shown label="several ways on">
        <div className={styles['panel']}>
          <EmptyState
            level={3}
            icon={LifeBuoy}
            tone="good"
            title="212 words were rescued"
            text="Seriatim closed at 14:07 before 03 was saved."
          >
            <Button size="small">Compare</Button>
            <Button size="small" look="primary">
              Put them back
            </Button>
            <Button size="small" look="quiet">
              Discard
            </Button>
          </EmptyState>
        </div>
      </Shown>
      <Shown label="a whole view">
        <div className={styles['panel']}>
          <EmptyState
            level={3}
            title="Start with the list, or with a sentence"
            text="Plan a few titles now and write them in any order, or begin with the first article."
          >
            <Button look="ink">New article</Button>
            <Button>Plan titles…</Button>
          </EmptyState>
        </div>
      </Shown>
    </GalleryGroup>
  )
}
