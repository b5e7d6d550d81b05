/** Words of the preview pane. */
export const preview = {
  label: 'Preview',
  frame: 'The article as readers see it',
  width: 'Width of the page',
  phone: 'Phone',
  tablet: 'Tablet',
  desktop: 'Desktop, as wide as the pane',
  coloursLabel: 'Colours of the page',
  coloursNow: 'Colours of the page: {colours}',
  colours: { app: 'As the application', light: 'Light', dark: 'Dark' },
  halted: 'This block took too long. What you see is from before it.',
  gone: 'No page to show',
  goneHint: 'The article could not be opened. The editor says why.',
  allSeries: 'All Series',
  breadcrumb: 'Breadcrumb',
  contents: 'On this page',
} as const
