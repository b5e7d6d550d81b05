import { useState } from 'react'
import type { PropertiesInHand } from './properties-in-hand.ts'
import { servicesOf } from '../editor/editor-services.ts'
import { mostAddedBytes } from '#shared/model/added-file'

/** A picture on its way beside the article. */
export interface AddedPicture {
  readonly busy: boolean
  readonly take: (file: File | undefined) => void
}

/** Copies a picture beside the article, as pasting it would, and makes it the cover. */
export function useAddedPicture({ document, change }: PropertiesInHand): AddedPicture {
  const [busy, setBusy] = useState(false)

  async function copy(file: File): Promise<void> {
    const { pasting } = servicesOf(document.buffer.state)
    if (file.size > mostAddedBytes) {
      pasting.tell({ kind: 'tooLarge', name: file.name, bytes: file.size })
      return
    }
    setBusy(true)
    try {
      const { address } = await pasting.addFile(file)
      change('cover', address, 'choice')
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      pasting.tell({ kind: 'notCopied', name: file.name, message })
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    take: (file) => {
      if (file !== undefined) void copy(file)
    },
  }
}
