import { ArrowDown, ArrowUp, FileText, Hash, Layers, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { DialogTrigger } from 'react-aria-components/Dialog'
import { MenuTrigger, SubmenuTrigger } from 'react-aria-components/Menu'
import styles from './gallery.module.css'
import { nothing } from './nothing.ts'
import { GalleryGroup, Shown } from './shown.tsx'
import { Button } from '../components/button.tsx'
import { ContextMenu } from '../components/context-menu.tsx'
import { Dialog, DialogBody, DialogFooter, type DialogProps } from '../components/dialog.tsx'
import { MenuItem, MenuPopover, MenuSection, MenuSeparator } from '../components/menu.tsx'
import { NumberField } from '../components/number-field.tsx'
import { Popover, PopoverActions } from '../components/popover.tsx'
import { rowClass, RowBody } from '../components/row.tsx'
import { SearchField } from '../components/search-field.tsx'

export function OverlaysGroup() {
  const [dialog, setDialog] = useState<DialogProps['width'] | null>(null)
  return (
    <GalleryGroup id="overlays" title="Menu, popover and dialog">
      <Shown label="menu">
        <MenuTrigger>
          <Button>Article menu</Button>
          <MenuPopover label="Article menu" placement="bottom start">
            <ArticleItems onDialog={() => setDialog('small')} />
          </MenuPopover>
        </MenuTrigger>
      </Shown>
      <Shown label="context menu: secondary click, menu key, Shift F10">
        <ContextMenu label="Actions for Canary Deployment Pattern" items={<ArticleItems />}>
          <button type="button" className={`${rowClass} ${styles['surface']}`}>
            <RowBody lead="08" end="13">
              Canary Deployment Pattern
            </RowBody>
          </button>
        </ContextMenu>
      </Shown>
      <Shown label="popover">
        <DialogTrigger>
          <Button>Move to number…</Button>
          <Popover label="Move to number" placement="bottom start">
            {(close) => (
              <div className={styles['field']}>
                <NumberField
                  label="Move to number"
                  hideLabel
                  plain
                  autoFocus
                  defaultValue={4}
                  suffix="of 20"
                  hint="After 03 Understanding Consistency, before AI Architecture Patterns. Four articles move down by one."
                />
                <PopoverActions>
                  <Button look="primary" size="small" onPress={close}>
                    Move
                  </Button>
                  <Button size="small" onPress={close}>
                    Cancel
                  </Button>
                </PopoverActions>
              </div>
            )}
          </Popover>
        </DialogTrigger>
      </Shown>
      <Shown label="dialog, small">
        <Button onPress={() => setDialog('small')}>Empty trash…</Button>
      </Shown>
      <Shown label="dialog, large">
        <Button onPress={() => setDialog('large')}>Settings…</Button>
      </Shown>
      {dialog === 'small' ? <EmptyTrashDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'large' ? <LargeDialog onClose={() => setDialog(null)} /> : null}
    </GalleryGroup>
  )
}

function ArticleItems({ onDialog = nothing }: { readonly onDialog?: () => void }) {
  return (
    <>
      <MenuItem label="Open" icon={FileText} keys={['Enter']} />
      <MenuSeparator />
      <MenuItem label="Move up" icon={ArrowUp} keys={['Alt', '↑']} />
      <MenuItem
        label="Move down"
        icon={ArrowDown}
        keys={['Alt', '↓']}
        disabledReason="It is the last of 20."
      />
      <MenuItem label="Move to number…" icon={Hash} keys={['Ctrl', 'G']} />
      <SubmenuTrigger>
        <MenuItem label="Move to section" icon={Layers} hasSubmenu />
        <MenuPopover label="Move to section">
          <MenuItem label="Core patterns" checkable checked />
          <MenuItem label="AI patterns" checkable />
        </MenuPopover>
      </SubmenuTrigger>
      <MenuSection title="Trash">
        <MenuItem label="Move to trash" icon={Trash2} keys={['Del']} onAction={onDialog} />
      </MenuSection>
    </>
  )
}

function EmptyTrashDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Empty the trash?" closeLabel="Close" width="small" role="alertdialog" onClose={onClose}>
      <DialogBody>
        <p>2 articles, 5,120 words. History goes with them.</p>
      </DialogBody>
      <DialogFooter>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" autoFocus onPress={onClose}>
          Empty trash
        </Button>
      </DialogFooter>
    </Dialog>
  )
}

function LargeDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title="Settings"
      closeLabel="Close"
      width="large"
      steady
      ruled
      lead={
        <SearchField label="Search settings" placeholder="Search settings" clearLabel="Clear" autoFocus />
      }
      tools={<Button size="small">Print</Button>}
      onClose={onClose}
    >
      <DialogBody>
        <p>What is chosen here holds for every workspace.</p>
      </DialogBody>
      <DialogFooter note="Saved as you change it">
        <Button>Reset all</Button>
      </DialogFooter>
    </Dialog>
  )
}
