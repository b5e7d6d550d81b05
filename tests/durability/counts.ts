/** `npm run test:full` tries everything; `npm test` a sample that is the same in every run. */
export const full = process.env['SERIATIM_FULL'] === '1'
