/** Characters of a description that lists of articles and search engines show. */
export const longestDescription = 160
