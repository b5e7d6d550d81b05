import { Annotation } from '@codemirror/state'

/** Marks a transaction that brings the disk's text: the author did not write it. */
export const outsideChange = Annotation.define<true>()
