/** Words of the tabs of open articles. */
export const tabs = {
  tabs: 'Open articles',
  tabMenu: 'This tab',
  close: 'Close',
  closeOthers: 'Close others',
  closeAll: 'Close all',
  openToSide: 'Open to the side',
  shownOnce: 'It is in the editor already. Another article can stand beside it.',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  reveal: 'Show in list',
  more: '{count, plural, one {# more open article} other {# more open articles}}',
  openArticles: '{count, plural, one {# open article} other {# open articles}}',
  unsaved: 'not saved',
  conflict: 'changed outside',
  readOnly: 'read-only',
  missing: 'file missing',
} as const
