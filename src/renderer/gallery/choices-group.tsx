import { LayoutGrid, Layers, Monitor, Rows3, Smartphone, Tablet } from 'lucide-react'
import { useState } from 'react'
import styles from './gallery.module.css'
import { nothing } from './nothing.ts'
import { GalleryGroup, Shown } from './shown.tsx'
import { Checkbox } from '../components/checkbox.tsx'
import { Segmented } from '../components/segmented.tsx'
import { Select, type SelectProps } from '../components/select.tsx'
import { Switch } from '../components/switch.tsx'

const targets = [
  { value: 'quiet', label: 'Web site, Quiet theme', detail: 'Essays, set in a serif' },
  { value: 'crisp', label: 'Web site, Crisp theme', detail: 'Engineering notes' },
  { value: 'epub', label: 'EPUB' },
] as const

type Target = (typeof targets)[number]['value']

function TargetSelect(props: Partial<SelectProps<Target>>) {
  const [value, setValue] = useState<Target>('quiet')
  return (
    <div className={styles['field']}>
      <Select label="Target" choices={targets} value={value} onChange={setValue} {...props} />
    </div>
  )
}

export function SelectGroup() {
  return (
    <GalleryGroup id="select" title="Select">
      <Shown label="rest">
        <TargetSelect />
      </Shown>
      <Shown label="hover" as={['hovered']} part="button">
        <TargetSelect />
      </Shown>
      <Shown label="focus" as={['focus-visible']} part="button">
        <TargetSelect />
      </Shown>
      <Shown label="invalid">
        <TargetSelect error="This target needs an address of the site." />
      </Shown>
      <Shown label="mixed">
        <TargetSelect value={null} mixedLabel="Several targets" />
      </Shown>
      <Shown label="read-only">
        <TargetSelect isReadOnly />
      </Shown>
      <Shown label="disabled, reason in its tooltip">
        <TargetSelect disabledReason="An export is under way." />
      </Shown>
      <Shown label="quiet, in tool bars">
        <Select
          label="Theme of the page"
          hideLabel
          look="quiet"
          choices={targets}
          value="quiet"
          onChange={nothing}
        />
      </Shown>
    </GalleryGroup>
  )
}

export function ChoicesGroup() {
  const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
  return (
    <GalleryGroup id="choices" title="Segmented control, switch and checkbox">
      <Shown label="segmented">
        <DensityChoice />
      </Shown>
      <Shown label="hover" as={['hovered']} part="label:not([data-selected])">
        <DensityChoice />
      </Shown>
      <Shown label="focus" as={['focus-visible']} part="label[data-selected]">
        <DensityChoice />
      </Shown>
      <Shown label="mixed">
        <Segmented label="Density, mixed" choices={densities} value={null} onChange={nothing} />
      </Shown>
      <Shown label="disabled">
        <Segmented
          label="Density, disabled"
          choices={densities}
          value="compact"
          onChange={nothing}
          disabledReason="The window is too narrow."
        />
      </Shown>
      <Shown label="with icons">
        <Segmented
          label="View of the series"
          value="grouped"
          onChange={nothing}
          choices={[
            { value: 'outline', label: 'Outline', icon: <Rows3 {...icon} /> },
            { value: 'grouped', label: 'Grouped', icon: <Layers {...icon} /> },
            { value: 'cards', label: 'Cards', icon: <LayoutGrid {...icon} /> },
          ]}
        />
      </Shown>
      <Shown label="icons only, words in the tooltip">
        <Segmented
          label="Width of the page"
          value="tablet"
          onChange={nothing}
          choices={[
            { value: 'phone', label: 'Phone', icon: <Smartphone {...icon} />, iconOnly: true },
            { value: 'tablet', label: 'Tablet', icon: <Tablet {...icon} />, iconOnly: true },
            { value: 'desktop', label: 'Desktop', icon: <Monitor {...icon} />, iconOnly: true },
          ]}
        />
      </Shown>
      <Switches />
      <Checkboxes />
    </GalleryGroup>
  )
}

const densities = [
  { value: 'compact', label: 'Compact' },
  { value: 'comfortable', label: 'Comfortable' },
] as const

function DensityChoice() {
  const [value, setValue] = useState<(typeof densities)[number]['value']>('compact')
  return <Segmented label="List density" choices={densities} value={value} onChange={setValue} />
}

function Switches() {
  return (
    <>
      <Shown label="switch, off">
        <Switch>Minutes</Switch>
      </Shown>
      <Shown label="on">
        <Switch defaultSelected>Minutes</Switch>
      </Shown>
      <Shown label="hover" as={['hovered']} part="label">
        <Switch>Minutes</Switch>
      </Shown>
      <Shown label="focus" as={['focus-visible']} part="label">
        <Switch defaultSelected>Minutes</Switch>
      </Shown>
      <Shown label="mixed">
        <Switch isMixed>Minutes</Switch>
      </Shown>
      <Shown label="read-only">
        <Switch isSelected isReadOnly>
          Minutes
        </Switch>
      </Shown>
      <Shown label="disabled">
        <Switch disabledReason="Minutes need words, and this series has none.">Minutes</Switch>
      </Shown>
      <Shown label="invalid">
        <Switch error="The setting could not be saved.">Minutes</Switch>
      </Shown>
    </>
  )
}

function Checkboxes() {
  return (
    <>
      <Shown label="checkbox, off">
        <Checkbox figure="9">The Slow Web</Checkbox>
      </Shown>
      <Shown label="on">
        <Checkbox defaultSelected figure="14">
          Postgres
        </Checkbox>
      </Shown>
      <Shown label="mixed">
        <Checkbox isIndeterminate>All series</Checkbox>
      </Shown>
      <Shown label="hover" as={['hovered']} part="label">
        <Checkbox>Drafts</Checkbox>
      </Shown>
      <Shown label="focus" as={['focus-visible']} part="label">
        <Checkbox defaultSelected>Drafts</Checkbox>
      </Shown>
      <Shown label="read-only">
        <Checkbox isSelected isReadOnly>
          Feeds
        </Checkbox>
      </Shown>
      <Shown label="disabled">
        <Checkbox disabledReason="This target has no feeds.">Feeds</Checkbox>
      </Shown>
      <Shown label="invalid">
        <Checkbox error="Choose at least one series.">Letters on Craft</Checkbox>
      </Shown>
    </>
  )
}
