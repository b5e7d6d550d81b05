import { Folder } from 'lucide-react'
import styles from './gallery.module.css'
import { nothing } from './nothing.ts'
import { GalleryGroup, Shown } from './shown.tsx'
import { Button } from '../components/button.tsx'
import { Keys } from '../components/keys.tsx'
import { NumberField } from '../components/number-field.tsx'
import { SearchField } from '../components/search-field.tsx'
import { TextField } from '../components/text-field.tsx'

const box = '[role="presentation"], [role="group"]'

export function FieldsGroup() {
  return (
    <GalleryGroup id="fields" title="Text, search and number field">
      <Shown label="rest, hint">
        <div className={styles['field']}>
          <TextField label="Title" defaultValue="Reading the Compiler" hint="The folder is named after it." />
        </div>
      </Shown>
      <Shown label="hover" as={['hovered']} part={box}>
        <div className={styles['field']}>
          <TextField label="Title" defaultValue="Reading the Compiler" />
        </div>
      </Shown>
      <Shown label="focus" as={['focus-within', 'focus-visible']} part={box}>
        <div className={styles['field']}>
          <TextField label="Title" defaultValue="Reading the Compiler" />
        </div>
      </Shown>
      <Shown label="invalid">
        <div className={styles['field']}>
          <TextField label="Title" defaultValue="The Slow Web" error="Another series has this title." />
        </div>
      </Shown>
      <Shown label="read-only">
        <div className={styles['field']}>
          <TextField label="Author" defaultValue="Nora Lindqvist" isReadOnly />
        </div>
      </Shown>
      <Shown label="disabled, reason in its tooltip">
        <div className={styles['field']}>
          <TextField
            label="Slug"
            defaultValue="slow-web"
            disabledReason="This workspace is open for reading."
          />
        </div>
      </Shown>
      <Shown label="icon, path, button beside it">
        <div style={{ width: 330 }}>
          <TextField
            label="Folder"
            mono
            lead={<Folder size={16} strokeWidth={1.75} aria-hidden />}
            defaultValue="~/sites/field-notes"
            hint="Exported here on 9 Mar. 58 files are ours; 2 are not and stay."
            beside={<Button>Choose…</Button>}
          />
        </div>
      </Shown>
      <Shown label="search, empty">
        <div className={styles['field']}>
          <SearchField
            label="Search or run"
            placeholder="Search or run"
            clearLabel="Clear"
            end={<Keys keys={['Ctrl', 'P']} joined />}
          />
        </div>
      </Shown>
      <Shown label="search, with text">
        <div className={styles['field']}>
          <SearchField label="Search articles" defaultValue="idempotent" clearLabel="Clear" />
        </div>
      </Shown>
      <Shown label="search, focus" as={['focus-within', 'focus-visible']} part={box}>
        <div className={styles['field']}>
          <SearchField
            label="Search settings"
            placeholder="Search settings"
            clearLabel="Clear"
            onSubmit={nothing}
          />
        </div>
      </Shown>
      <Shown label="number">
        <div className={styles['field']}>
          <NumberField label="Editor size" defaultValue={15} minValue={12} maxValue={24} suffix="px" />
        </div>
      </Shown>
      <Shown label="number without buttons">
        <div className={styles['field']}>
          <NumberField
            label="Move to number"
            defaultValue={4}
            minValue={1}
            maxValue={20}
            suffix="of 20"
            plain
          />
        </div>
      </Shown>
      <Shown label="number, invalid">
        <div className={styles['field']}>
          <NumberField label="Characters in a line" defaultValue={180} error="From 50 to 100 characters." />
        </div>
      </Shown>
    </GalleryGroup>
  )
}
