/** Words for texts that were typed and not saved before Seriatim ended. */
export const recovery = {
  offer:
    '{count, plural, one {“{title}” has text from {when} that was not saved when Seriatim ended. It is kept.} other {# articles have text that was not saved when Seriatim ended. It is kept.}}',
  look: 'Look at it',
  later: 'Later',
  title: 'Not saved: “{title}”',
  close: 'Close',
  since: 'Typed until {when}. Underlined: not in the file. Struck through: in the file only.',
  gone: 'Typed until {when}. The file of this article is gone since.',
  goneReason: 'Its file is gone. Give it up here, and restore it from the versions of the article.',
  changes: 'What was typed and not saved',
  left: '{count, plural, one {One more article after this} other {# more articles after this}}',
  giveUp: 'Keep it as a version only',
  takeOver: 'Take it over',
  loading: 'The unsaved text',
} as const
