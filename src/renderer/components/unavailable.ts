function nothing(): void {}

/**
 * What a button gets while it cannot be pressed for a reason. A truly disabled button takes no focus, so
 * its reason could never be read; this one keeps the focus and only ignores the press.
 */
export const unavailable = {
  'aria-disabled': true,
  'data-unavailable': '',
  onPress: nothing,
  onPressStart: nothing,
  onPressEnd: nothing,
  // A form is not sent through it either, by Enter in a field for one.
  onClick: (event: { preventDefault: () => void }) => event.preventDefault(),
} as const
