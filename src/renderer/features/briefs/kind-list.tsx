import { BRIEF_TYPES, type BriefType } from '#shared/domain/brief-options.ts'
import { BRIEF_KINDS } from '#shared/domain/brief-types.ts'
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
      options={BRIEF_TYPES.map((id) => ({ id, label: message(`briefs.kind-${id}`), detail: limitInWords(id) }))}
      value={type}
      onChange={onChange}
    />
  )
}

function limitInWords(type: BriefType): string {
  const { pages, perItem } = BRIEF_KINDS[type].limit
  if (perItem === 0) return message('briefs.limit', { pages })
  return pages === 0 ? message('briefs.limit-items', { perItem }) : message('briefs.limit-both', { pages, perItem })
}
