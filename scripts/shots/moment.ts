/** The moment at which all pictures are taken: on the page's clock, the host's, and as the time of every file. */
export const moment = new Date('2026-03-12T14:32:00Z')
