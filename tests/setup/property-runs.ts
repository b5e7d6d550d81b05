import * as fc from 'fast-check'

/**
 * Properties run on seeded samples, so that two runs of `npm test` judge the same cases. The full run
 * takes fresh seeds and ten times as many; fast-check prints the seed of a failure.
 */
const full = process.env['SERIATIM_FULL'] === '1'

fc.configureGlobal(full ? { numRuns: 1000 } : { numRuns: 100, seed: 20_260_312 })
