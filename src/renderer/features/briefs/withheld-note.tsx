import type { BriefAudience } from '#shared/domain/brief-options.ts'
import { message } from '#shared/i18n/message.ts'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { InspectorSection } from '../../ui/layout/inspector-head.tsx'
import type { Preview } from './use-preview.ts'

interface WithheldNoteProps {
  readonly audience: BriefAudience
  readonly withheld: Preview['withheld']
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** What the reader of the brief is not given, and that the file is searched for it. Nothing for our own delegation. */
export function WithheldNote({ audience, withheld }: WithheldNoteProps) {
  if (audience === 'delegation') return null
  const things = withheld
    .filter(({ count }) => count > 0)
    .map(({ collection, count }) => `${count} ${message(`collection.${collection}`, { count })}`)
  return (
    <InspectorSection>
      <NoticeBar isGood>
        {things.length === 0
          ? message('briefs.withheld-nothing', { audience: message(`briefs.audience.${audience}`) })
          : message('briefs.withheld', {
              audience: message(`briefs.audience.${audience}`),
              things: list.format(things),
            })}
      </NoticeBar>
    </InspectorSection>
  )
}
