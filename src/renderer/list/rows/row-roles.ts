/** What the parts of a list are to assistive technology: a tree of groups, or one flat choice. */
export interface RowRoles {
  readonly list: 'treegrid' | 'listbox'
  readonly row: 'row' | 'option'
  /** Inside a row; an option has no parts. */
  readonly cell: 'gridcell' | undefined
}

export function rowRoles(grouped: boolean): RowRoles {
  return grouped
    ? { list: 'treegrid', row: 'row', cell: 'gridcell' }
    : { list: 'listbox', row: 'option', cell: undefined }
}
