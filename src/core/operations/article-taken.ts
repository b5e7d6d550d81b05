import { SeriatimError } from '#shared/errors'

/** What says that a new article's name is taken. */
export function nameTaken(folder: string, path: string): SeriatimError {
  return new SeriatimError(
    'article.nameTaken',
    `"${folder}/${path}" is there already. It was not touched; choose another name.`,
  )
}

/** Tells a failed transaction of new articles as `article.nameTaken` where the disk has a file that the model does not know. */
export function occupiedAs(folder: string, path: string): (error: unknown) => never {
  return (error) => {
    throw isOccupied(error) ? nameTaken(folder, path) : error
  }
}

function isOccupied(error: unknown): boolean {
  return (
    error instanceof SeriatimError &&
    error.code === 'operation.outdated' &&
    !String(error.details['path']).endsWith('.yaml')
  )
}
