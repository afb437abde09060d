import { BRIEF_TYPES, type BriefType } from '#shared/domain/brief-options.ts'
import { message } from '#shared/i18n/message.ts'
import { ChoiceList } from '../../ui/choice/choice-list.tsx'

interface KindListProps {
  readonly type: BriefType
  readonly onChange: (type: BriefType) => void
}

/** The kinds of brief, each with how long it may be. */
export function KindList({ type, onChange }: KindListProps) {
  return (
    <ChoiceList
      label={message('briefs.kinds')}
      options={BRIEF_TYPES.map((id) => {
        const limit = message(`briefs.limit-${id}`)
        return { id, label: message(`briefs.kind-${id}`), ...(limit === '' ? {} : { detail: limit }) }
      })}
      value={type}
      onChange={onChange}
    />
  )
}
