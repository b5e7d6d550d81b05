/** So many templates are listed; who has more finds the others in the folder. */
export const mostTemplates = 500
