import { Folder } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useActionContext } from '../actions/action-context.tsx'
import { Button } from '../components/button.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Params } from '#shared/contract/index'

export interface FolderFieldProps {
  readonly label: string
  /** The path as it stands in the field, whole or not yet. */
  readonly value: string
  readonly onChange: (path: string) => void
  /** What the folder is for: the host's own dialog is worded by it. */
  readonly purpose: Params<'system.chooseFolder'>['purpose']
  readonly hint?: ReactNode
  readonly error?: string | null
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

/** The path of a folder, typed, or chosen where the host has a dialog for it. */
export function FolderField(props: FolderFieldProps) {
  const { label, value, onChange, purpose, hint, error, isDisabled = false, autoFocus = false } = props
  const t = useTranslations('welcome')
  const { client, host, fail } = useActionContext()

  function choose(): void {
    client
      .call('system.chooseFolder', { purpose })
      .then(({ path }) => {
        if (path !== null) onChange(path)
      })
      .catch(fail)
  }

  return (
    <TextField
      label={label}
      hint={hint}
      value={value}
      onChange={onChange}
      error={error ?? null}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      mono
      lead={<Folder size={16} strokeWidth={1.75} aria-hidden />}
      beside={
        host.capabilities.folderDialog ? (
          <Button onPress={choose} isDisabled={isDisabled}>
            {t('choose')}
          </Button>
        ) : undefined
      }
    />
  )
}
