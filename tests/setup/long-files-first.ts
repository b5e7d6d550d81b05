import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Short to read and long to run, or of a project that comes last by its name. */
const long = /\/tests\/(?:durability|packaging)\/|\/gallery[^/]*\.test\.ts$/

/**
 * Vitest begins with the largest files of each project. One that takes long and comes last would leave one of the
 * two workers without work, so such files come first.
 */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): number => Number(long.test(moduleId))
    return (await super.sort(files)).toSorted((one, other) => isLong(other) - isLong(one))
  }
}
