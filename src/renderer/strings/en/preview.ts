/** Words of the preview pane. */
export const preview = {
  label: 'Preview',
  frame: 'The article as readers see it',
  width: 'Width of the page',
  phone: 'Phone',
  tablet: 'Tablet',
  desktop: 'As wide as the pane',
  halted: 'This block took too long. What you see is from before.',
  allSeries: 'All Series',
  breadcrumb: 'Breadcrumb',
  contents: 'On this page',
} as const
