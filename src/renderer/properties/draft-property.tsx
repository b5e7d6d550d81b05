import { useTranslations } from 'use-intl'
import type { PropertiesInHand } from './properties-in-hand.ts'
import { fieldStyles } from '../components/field-frame.tsx'
import { Switch } from '../components/switch.tsx'
import { isDraft } from '#core/markdown/frontmatter'

/**
 * Whether an article is a draft. The key is there only to say something else than the status does, so that the
 * status decides again once both agree.
 */
export function DraftProperty({ hand }: { readonly hand: PropertiesInHand }) {
  const t = useTranslations('properties')
  const { facts, isFixed, change, faultOf } = hand
  const byStatus = isDraft({ draft: null, status: facts.status })
  const now = isDraft(facts)
  return (
    <Switch
      isSelected={now}
      onChange={(wanted) => change('draft', wanted === byStatus ? null : wanted, 'choice')}
      hint={now ? t(byStatus && facts.draft === null ? 'draftByStatus' : 'isDraft') : t('isNoDraft')}
      error={faultOf('draft')}
      isReadOnly={isFixed}
    >
      <span className={fieldStyles['label']}>{t('draft')}</span>
    </Switch>
  )
}
