/** `npm run test:full` asks for every host, theme and count; `npm test` for what fits ten minutes. */
export const fullRun = process.env['SERIATIM_FULL'] === '1'
