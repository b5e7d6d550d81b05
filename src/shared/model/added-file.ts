/** Bytes of the largest file that is copied beside an article; films and archives have better places. */
export const mostAddedBytes = 25_000_000
