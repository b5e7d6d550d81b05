import styles from './gallery.module.css'
import { GalleryGroup, Shown } from './shown.tsx'
import { Badge } from '../components/badge.tsx'
import { KeyHint } from '../components/key-hint.tsx'
import { Keys } from '../components/keys.tsx'
import { ProgressBar } from '../components/progress-bar.tsx'
import { ProgressSteps } from '../components/progress-steps.tsx'
import { Skeleton, SkeletonBar, SkeletonRows } from '../components/skeleton.tsx'
import { StatusMeter } from '../components/status-meter.tsx'

export function ProgressGroup() {
  return (
    <GalleryGroup id="progress" title="Progress and skeleton">
      <Shown label="bar and steps">
        <div className={styles['card']} style={{ width: 420, display: 'grid', gap: 22 }}>
          <ProgressBar label="Rendering 26 of 41 pages" value={26 / 41} figure="about 2 s left" />
          <ProgressSteps
            steps={[
              { label: 'Check articles', state: 'done', figure: '25 of 25' },
              { label: 'Plan pages', state: 'done', figure: '41 pages' },
              { label: 'Render and highlight', state: 'now', figure: '26 of 41' },
              { label: 'Write and swap in', state: 'waiting' },
              { label: 'Account for every word', state: 'waiting' },
            ]}
          />
        </div>
      </Shown>
      <Shown label="unknown length, failed step">
        <div className={styles['card']} style={{ display: 'grid', gap: 22 }}>
          <ProgressBar label="Reading the folder" value={null} />
          <ProgressSteps
            steps={[
              { label: 'Check articles', state: 'done' },
              { label: 'Plan pages', state: 'failed' },
              { label: 'Write and swap in', state: 'waiting' },
            ]}
          />
        </div>
      </Shown>
      <Shown label="skeleton of a list">
        <div className={styles['card']} style={{ paddingInline: 0 }}>
          <Skeleton label="Reading the articles">
            <SkeletonRows count={6} />
          </Skeleton>
        </div>
      </Shown>
      <Shown label="skeleton of a card">
        <div className={styles['card']}>
          <Skeleton label="Reading the series">
            <SkeletonBar width="70%" height={16} line={27} />
            <SkeletonBar width="96%" />
            <SkeletonBar width="58%" />
          </Skeleton>
        </div>
      </Shown>
    </GalleryGroup>
  )
}

export function SignsGroup() {
  return (
    <GalleryGroup id="signs" title="Status meter, badge and keys">
      <Shown label="all five">
        <div className={styles['card']}>
          <StatusMeter
            counts={{ published: 7, ready: 4, review: 4, draft: 3, idea: 2 }}
            label="7 published, 4 ready, 4 review, 3 draft, 2 idea"
          />
        </div>
      </Shown>
      <Shown label="one of many">
        <div className={styles['card']}>
          <StatusMeter counts={{ published: 180, draft: 1 }} label="180 published, 1 draft" />
        </div>
      </Shown>
      <Shown label="done">
        <div className={styles['card']}>
          <StatusMeter counts={{ published: 4 }} label="4 published" />
        </div>
      </Shown>
      <Shown label="empty">
        <div className={styles['card']}>
          <StatusMeter counts={{}} label="No articles yet" />
        </div>
      </Shown>
      <Shown label="errors">
        <Badge tone="error" count={2} label="2 errors" />
      </Shown>
      <Shown label="warnings">
        <Badge tone="warning" count={4} label="4 warnings" />
      </Shown>
      <Shown label="notes">
        <Badge tone="info" count={1} label="1 note" />
      </Shown>
      <Shown label="problems">
        <Badge tone="plain" count={6} label="6 problems" />
      </Shown>
      <Shown label="keys">
        <Keys keys={['Ctrl', 'Shift', 'E']} />
      </Shown>
      <Shown label="joined">
        <Keys keys={['⌘', 'P']} joined />
      </Shown>
      <Shown label="hint">
        <KeyHint keys={['↑', '↓']}>move</KeyHint>
      </Shown>
    </GalleryGroup>
  )
}
