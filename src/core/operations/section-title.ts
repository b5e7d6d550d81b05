import type { SeriesModel } from '#core/workspace/workspace-model'
import { SeriatimError } from '#shared/errors'
import { sameTitle } from '#shared/order/titles-to-plan'

/**
 * A title as a section of the series can have it, without blanks around it. Raises `series.nameInvalid` for none, and
 * `series.nameTaken` where another section is called so; `own` is the id of the section that it is for.
 */
export function sectionTitle({ folder, manifest }: SeriesModel, asked: string, own?: string): string {
  const title = asked.trim()
  if (title === '')
    throw new SeriatimError('series.nameInvalid', 'A section needs a title. Nothing was changed.', {
      series: folder,
    })
  const others = manifest.sections.filter(({ id }) => id !== own)
  if (others.some((section) => sameTitle(section.title ?? section.id) === sameTitle(title)))
    throw new SeriatimError(
      'series.nameTaken',
      `This series has a section "${title}" already. Nothing was changed; choose another title.`,
      { series: folder },
    )
  return title
}
